/**
 * Gives a shadow root (or the page) its styles. A constructed sheet is not subject to the `style-src` of the page we
 * are a guest on; browsers from before 2023 do not have it and get a style element.
 */
export function applyStyles(root: ShadowRoot | Document, css: string): void {
  if ('adoptedStyleSheets' in Document.prototype) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    return
  }
  const style = document.createElement('style')
  style.textContent = css
  ;(root instanceof Document ? root.head : root).append(style)
}
