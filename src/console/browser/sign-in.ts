import './sign-in.css'

/**
 * Spends the one-time link of this page. The button is there for programs that open every link in a mail and run its
 * scripts to see whether it is safe: they would use it up.
 */
const token = location.hash.slice(1)
// Not in the history, and not in a bookmark.
history.replaceState(null, '', location.pathname)

const part = (id: string): HTMLElement => {
  const element = document.getElementById(id)
  if (!element) throw new Error(`The page has no #${id}.`)
  return element
}
const show = (shown: 'ways' | 'by-link' | 'link-not-valid' | 'try-again'): void => {
  part('by-link').hidden = shown !== 'by-link' && shown !== 'try-again'
  part('ways').hidden = shown === 'by-link' || shown === 'try-again'
  part('link-not-valid').hidden = shown !== 'link-not-valid'
  part('try-again').hidden = shown !== 'try-again'
}

async function signIn(): Promise<void> {
  try {
    const answer = await fetch('/desk/sign-in/link', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Desk': '1' },
      body: JSON.stringify({ token }),
    })
    if (answer.ok) location.replace('/desk')
    else show(answer.status === 401 || answer.status === 400 ? 'link-not-valid' : 'try-again')
  } catch {
    show('try-again')
  }
}

if (token !== '') {
  show('by-link')
  const button = part('by-link').querySelector('button')
  button?.addEventListener('click', () => void signIn())
  button?.focus()
}
