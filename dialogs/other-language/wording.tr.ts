import type { OtherLanguageWording } from './wording'

export const tr: OtherLanguageWording = {
  danger:
    '**Tehlikede misiniz? 112’yi arayın.** Orada birçok dilde yardım edebilirler. **112NL** uygulamasında 112’ye Türkçe yazabilirsiniz: uygulama çeviri yapar.',
  person: ({ name, phone, email }) =>
    `Size bir insan yardım edebilir: ${name} (insan ticareti konusunda bilgi merkezi). Telefon: ${phone}, e-posta: ${email}. Adınızı söylemeniz gerekmez.`,
  languages: 'Bu otomatik bir asistandır. Buradaki yanıtlar Felemenkçe, İngilizce ve Ukraynacadır. Bir dil seçin:',
  button: { call: (number) => `Ara: ${number}`, mail: 'E-posta yaz' },
}
