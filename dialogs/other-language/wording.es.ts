import type { OtherLanguageWording } from './wording'

export const es: OtherLanguageWording = {
  danger:
    '**¿Estás en peligro? Llama al 112.** Allí pueden ayudarte en muchos idiomas. En la aplicación **112NL** puedes escribir al 112 en español: la aplicación traduce.',
  person: ({ name, phone, email }) =>
    `Una persona puede ayudarte: ${name} (centro especializado en trata de personas). Llama al ${phone} o escribe a ${email}. No hace falta que digas tu nombre.`,
  languages:
    'Este es un asistente automático. Aquí las respuestas están en neerlandés, inglés y ucraniano. Elige un idioma:',
  button: { call: (number) => `Llamar al ${number}`, mail: 'Enviar un correo' },
}
