/** Line drawings on a 24 by 24 field, drawn for this widget; stroked with the colour of the text. */
export const iconPaths = {
  chat: 'M4 5h16v11H11l-5 4v-4H4zM8 9.2h8M8 12.2h5',
  phone:
    'M6.5 3.5h3l1.5 4.5-2.2 1.6a12 12 0 0 0 5.6 5.6l1.6-2.2 4.5 1.5v3a2 2 0 0 1-2.2 2A16.5 16.5 0 0 1 4.5 5.7a2 2 0 0 1 2-2.2z',
  exit: 'M10 4H5v16h5M9 12h11M15.5 7.5 20 12l-4.5 4.5',
  minimise: 'M5 9l7 7 7-7',
  shield: 'M12 3l7.5 3v5.5c0 4.5-3.2 7.8-7.5 9.5-4.300-1.700-7.5-5-7.5-9.5V6zM8.5 12l2.5 2.5 4.5-5',
  back: 'M19 12H5M11 6l-6 6 6 6',
  send: 'M4 12L20 4.5 15.5 20 11.5 13zM11.5 13L20 4.5',
  warning: 'M12 3.5L22 20.5H2zM12 10v5M12 17.6v.4',
  mail: 'M3.5 5.5h17v13h-17zM3.5 6.5L12 13l8.5-6.5',
  open: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c5.5 5.5 5.5 12.5 0 18M12 3c-5.5 5.5-5.5 12.5 0 18',
} as const

export type IconName = keyof typeof iconPaths
