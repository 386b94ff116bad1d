import type { OtherLanguageWording } from './wording'

export const ar: OtherLanguageWording = {
  danger:
    '**هل أنت في خطر؟ اتصل بالرقم 112.** يمكنهم المساعدة بلغات كثيرة. في تطبيق **112NL** يمكنك الكتابة إلى 112 بالعربية، والتطبيق يترجم.',
  person: ({ name, phone, email }) =>
    `يمكن لشخص أن يساعدك: ${name} (مركز المعرفة المختص بالاتجار بالبشر). الهاتف: ${phone}، أو البريد الإلكتروني: ${email}. لا حاجة إلى ذكر اسمك.`,
  languages: 'هذا مساعد آلي. الإجابات هنا بالهولندية والإنجليزية والأوكرانية. اختر لغة:',
  button: { call: (number) => `اتصل: ${number}`, mail: 'أرسل بريدًا' },
}
