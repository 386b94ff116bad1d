import { parseArgs } from 'node:util'
import { languageSchema } from '../src/conversation/language'
import { findConfusions } from '../src/knowledge-base/check/confusion'
import { createKnowledgeBase } from '../src/knowledge-base/knowledge-base'
import { loadKnowledge } from '../src/knowledge-base/load'

/**
 * `npm run knowledge:confusion -- [--language nl] [--pairs 25] [folder]`: which articles are taken for each other, the
 * most confused first, with the phrasings that went astray. For an editor who wonders where an answer went.
 */
const { values, positionals } = parseArgs({
  options: { language: { type: 'string', default: 'nl' }, pairs: { type: 'string', default: '25' } },
  allowPositionals: true,
})
const language = languageSchema.parse(values.language)
const { articles, words } = loadKnowledge(positionals[0] ?? 'knowledge', 'knowledge')
const { confusions, asked, right } = findConfusions(articles, language, (known) =>
  createKnowledgeBase({ articles: known, words }),
)

for (const { between, astray } of confusions.slice(0, Number(values.pairs))) {
  const [one, other] = between
  console.log(`${one} and ${other}: ${astray.length} phrasings go astray`)
  for (const { question, from, to, place } of astray) {
    console.log(`  ${from} → ${to}  "${question}"  ${place}`)
  }
  console.log()
}
console.log(
  `${asked} phrasings were each taken out of their article and asked: ${right} still lead to it. What to do with a pair:
say in the titles and phrasings what sets the two apart, move a phrasing to where it belongs, or make one article of two.`,
)
