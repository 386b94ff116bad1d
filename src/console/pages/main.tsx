import { render } from 'preact'

/** Fills the page that `GET /desk` serves. */
const place = document.getElementById('desk')
if (place) render(<main />, place)
