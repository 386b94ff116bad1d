import { describe, expect, it } from '@jest/globals'
import { parseMarkdown } from '../../src/widget/markdown'

const text = (value: string) => ({ type: 'text', text: value })

describe('the light markdown of the assistant', () => {
  it('splits paragraphs, and keeps the lines within one', () => {
    expect(parseMarkdown('Een\ntwee\r\n\r\nDrie')).toEqual([
      { type: 'paragraph', lines: [[text('Een')], [text('twee')]] },
      { type: 'paragraph', lines: [[text('Drie')]] },
    ])
  })

  it('reads a list, also right under a sentence', () => {
    expect(parseMarkdown('Let op:\n- loon\n- **paspoort** weg')).toEqual([
      { type: 'paragraph', lines: [[text('Let op:')]] },
      { type: 'list', items: [[text('loon')], [{ type: 'strong', text: 'paspoort' }, text(' weg')]] },
    ])
  })

  it('makes links of https, tel and mailto addresses', () => {
    const [block] = parseMarkdown(
      'Zie [site](https://example.org/a_b) of [bel](tel:112), [mail](mailto:a@example.org).',
    )
    const parts = block?.type === 'paragraph' ? block.lines.flat() : []
    expect(parts.flatMap((part) => (part.type === 'link' ? [part.href] : []))).toEqual([
      'https://example.org/a_b',
      'tel:112',
      'mailto:a@example.org',
    ])
  })

  it.each([
    '[klik](javascript:alert(1))',
    '[klik](JAVASCRIPT:x)',
    '[klik](data:text/html,x)',
    '[klik](http://example.org)',
    '[klik](//example.org)',
    '<svg onload=alert(1)>',
    '<a href="https://example.org">x</a>',
    '![foto](x.png)',
  ])('shows %s as it is written', (written) => {
    expect(parseMarkdown(written)).toEqual([{ type: 'paragraph', lines: [[text(written)]] }])
  })

  it('draws a list of nothing but links as buttons', () => {
    expect(parseMarkdown('- [Bel 112](tel:112)\n- [Lees meer](https://example.org)')).toEqual([
      {
        type: 'links',
        links: [
          { type: 'link', text: 'Bel 112', href: 'tel:112' },
          { type: 'link', text: 'Lees meer', href: 'https://example.org' },
        ],
      },
    ])
  })

  it('recognises the line that names the source, and underscores elsewhere mean nothing', () => {
    expect(parseMarkdown('snake_case_woord\n\n_Bron: [politie](https://example.org), mei 2026_')).toEqual([
      { type: 'paragraph', lines: [[text('snake_case_woord')]] },
      {
        type: 'source',
        lines: [[text('Bron: '), { type: 'link', text: 'politie', href: 'https://example.org' }, text(', mei 2026')]],
      },
    ])
  })

  it('survives emptiness and unfinished marks', () => {
    expect(parseMarkdown(' \n\n ')).toEqual([])
    expect(parseMarkdown('**open [half](https://')).toEqual([
      { type: 'paragraph', lines: [[text('**open [half](https://')]] },
    ])
  })
})
