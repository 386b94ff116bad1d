const user = (number: number, name: string) => ({
  id: `29:${name.toLowerCase()}`,
  name,
  userPrincipleName: `${name.toLowerCase()}@example.nl`, // the Playground spells it so
  aadObjectId: `00000000-0000-4000-8000-0000000000${number}`,
  givenName: name,
  surname: '',
  email: `${name.toLowerCase()}@example.nl`,
})

/**
 * The organisation that the Playground makes up: who is in it, and where they talk. Whoever sits at its page is the
 * current user. Its own schema wants exactly five others, and at most one channel besides "General".
 */
export const organisation = {
  version: '0.1.1',
  tenantId: '00000000-0000-4000-8000-000000000001',
  bot: { id: '28:kmt', name: 'KMT' },
  currentUser: user(20, 'Anna'),
  users: [user(21, 'Bram'), user(22, 'Chris'), user(23, 'Dewi'), user(24, 'Esra'), user(25, 'Femke')],
  personalChat: { id: 'a:anna-kmt' },
  groupChat: { id: '19:casusoverleg@thread.v2', name: 'Casusoverleg' },
  team: {
    id: '19:kenniscentrum@thread.tacv2',
    name: 'Kenniscentrum',
    aadGroupId: '00000000-0000-4000-8000-000000000031',
    channels: [{ id: '19:balie@thread.tacv2', name: 'Balie' }],
  },
}
