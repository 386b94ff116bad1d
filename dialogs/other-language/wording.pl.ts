import type { OtherLanguageWording } from './wording'

export const pl: OtherLanguageWording = {
  danger:
    '**Jesteś w niebezpieczeństwie? Zadzwoń pod 112.** Tam mogą pomóc w wielu językach. W aplikacji **112NL** możesz napisać do 112 po polsku: aplikacja tłumaczy.',
  person: ({ name, phone, email }) =>
    `Może Ci pomóc człowiek: ${name} (centrum wiedzy o handlu ludźmi). Zadzwoń: ${phone} albo napisz: ${email}. Nie musisz podawać nazwiska.`,
  languages:
    'To jest automatyczny asystent. Odpowiedzi są tutaj po niderlandzku, angielsku i ukraińsku. Wybierz język:',
  button: { call: (number) => `Zadzwoń: ${number}`, mail: 'Napisz e-mail' },
}
