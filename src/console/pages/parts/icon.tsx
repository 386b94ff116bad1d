/** Line drawings on a 24 by 24 field; stroked with the colour of the text. */
const paths = {
  back: 'M19 12H5M11 6l-6 6 6 6',
  bell: 'M6 10a6 6 0 0 1 12 0v4l2 3H4l2-3zM10 20h4',
  check: 'M4 12.5 9.5 18 20 6.500',
  checks: 'M2 12.500 7 17.500 16 7M11.500 16.500l1 1L22 7',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5.500l3.500 2',
  close: 'M6 6l12 12M18 6 6 18',
  drill: 'M12 3l9 9-9 9-9-9zM12 8v5M12 15.500v.5',
  fail: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7.500v6M12 16.300v.4',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7.400v.4',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  menu: 'M4 7h16M4 12h16M4 17h16',
  mute: 'M4 9.500v5h4l5 4v-13l-5 4zM16.500 9.500l5 5M21.500 9.500l-5 5',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.500 20a7.500 7.500 0 0 1 15 0',
  robot: 'M5 9h14v10H5zM12 9V5M12 4.500v.1M9 13.500v.8M15 13.500v.8M9.500 16.800h5',
  send: 'M4 12L20 4.5 15.5 20 11.5 13zM11.5 13L20 4.5',
  sound: 'M4 9.500v5h4l5 4v-13l-5 4zM16.500 9a4.500 4.500 0 0 1 0 6M19 6.500a8 8 0 0 1 0 11',
  text: 'M5 6h14M5 10h14M5 14h9M5 18h6',
  warning: 'M12 3.5L22 20.5H2zM12 10v5M12 17.6v.4',
} as const

export type IconName = keyof typeof paths

/** Decoration next to words; screen readers skip it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
