/**
 * Who may import whom, as two tables. The rules below are derived from them.
 * Folders not named may import nothing of ours. Type-only imports count.
 */
const mayImport = {
  'src/conversation': [],
  'src/http': [],
  'src/widget': [],
  'src/adaptive-cards': [],
  'src/demo-page': ['src/http'],
  'src/health': ['src/http'],
  dialogs: ['src/conversation'],
  'src/bot': ['src/conversation'],
  'src/knowledge-base': ['src/conversation'],
  'src/agenda': ['src/conversation', 'src/knowledge-base', 'src/http'],
  'src/triage': ['src/conversation', 'src/knowledge-base'],
  'src/intents': ['src/conversation', 'src/knowledge-base'],
  'src/signal-check': ['src/conversation', 'src/knowledge-base'],
  'src/language': ['src/conversation', 'src/knowledge-base'],
  'src/channels': ['src/conversation', 'src/http', 'src/adaptive-cards'],
  'src/teams-desk': ['src/conversation', 'src/desk', 'src/adaptive-cards'],
  'src/reminders': ['src/conversation'],
  'src/desk': ['src/conversation'],
  'src/storage': ['src/conversation', 'src/desk'],
  'src/console': ['src/conversation', 'src/desk', 'src/http'],
}

/** Each outside library has one home, so that replacing it means editing one place. */
const homes = {
  restify: '^src/http/',
  ws: '^(src/http/|src/channels/direct-line/)',
  jsonwebtoken: '^src/channels/direct-line/tokens\\.ts$',
  jose: '^src/channels/azure/gate/',
  botbuilder: '^src/channels/azure/',
  'fuse\\.js': '^src/knowledge-base/',
  '@orama/stemmers': '^src/knowledge-base/',
  '@microsoft/recognizers-text-suite': '^src/agenda/',
  'js-yaml': '^src/knowledge-base/yaml-file\\.ts$',
  preact: '^src/(widget|console/pages)/',
  'openid-client': '^src/console/sign-in/directory\\.ts$',
  'date-holidays': '^src/desk/holidays\\.ts$',
  nodemailer: '^src/desk/alert-mail\\.ts$',
  kysely: '^src/storage/',
  libsql: '^src/storage/sqlite\\.ts$',
  pg: '^src/storage/postgres\\.ts$',
  adaptivecards: '^src/widget/card/draw\\.ts$',
  esbuild: '^scripts/',
}

const escape = (text) => text.replaceAll('/', '\\/')
const ours = '^(src|dialogs)/'
const edge = ['^src/errors\\.ts$', '^src/log\\.ts$', '^src/in-order\\.ts$']

const folderRules = Object.entries(mayImport).map(([folder, allowed]) => ({
  name: `${folder} may import ${allowed.join(', ') || 'nothing of ours'}`,
  severity: 'error',
  from: { path: `^${escape(folder)}/` },
  to: {
    path: ours,
    pathNot: [
      `^${escape(folder)}/`,
      ...allowed.map((each) => `^${escape(each)}/`),
      ...(folder === 'src/widget' ? [] : edge),
    ],
  },
}))

const homeRules = Object.entries(homes).map(([library, home]) => ({
  name: `${library.replaceAll('\\', '')} has one home`,
  severity: 'error',
  from: { path: ours, pathNot: home },
  to: { path: `node_modules/${library}/` },
}))

module.exports = {
  forbidden: [
    ...folderRules,
    ...homeRules,
    {
      name: 'no dialog imports another dialog',
      severity: 'error',
      from: { path: '^dialogs/([^/]+)/' },
      to: { path: '^dialogs/', pathNot: ['^dialogs/$1/', '^dialogs/buttons\\.ts$'] },
    },
    {
      name: 'no step imports another step',
      severity: 'error',
      from: { path: '^src/bot/steps/' },
      to: { path: '^src/bot/steps/' },
    },
    {
      name: 'no channel imports another channel',
      severity: 'error',
      from: { path: '^src/channels/([^/]+)/' },
      // What is not a folder there belongs to all channels.
      to: { path: '^src/channels/[^/]+/', pathNot: '^src/channels/$1/' },
    },
    {
      name: 'only app and main know the settings and the list of dialogs',
      severity: 'error',
      from: { path: ours, pathNot: '^src/(app/|(app|main|ask)\\.ts$)' },
      to: { path: '^(src/config\\.ts|dialogs/index\\.ts)$' },
    },
    {
      name: 'app.ts is known by main and ask alone',
      severity: 'error',
      from: { path: ours, pathNot: '^src/(main|ask)\\.ts$' },
      to: { path: '^src/(app|main|ask)\\.ts$' },
    },
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no orphans',
      severity: 'error',
      // The last is put in by scripts/build-widget.ts.
      from: { orphan: true, path: ours, pathNot: ['\\.d\\.ts$', '^src/widget/card/trusted-types\\.ts$'] },
      to: {},
    },
    { name: 'nothing imports tests', severity: 'error', from: { path: ours }, to: { path: '^test/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
