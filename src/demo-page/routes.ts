import type { Route } from '../http/route'
import { demoPage } from './demo-page'
import { answerWith } from '../http/static-file'
import { widgetFiles } from './widget-files'

/** The demo page at `/`, and the built widget that any site may load. */
export function demoRoutes(options: { pageDir: string; widgetDir: string; publicUrl: string }): Route[] {
  const files = [...demoPage(options.pageDir, options.publicUrl), ...widgetFiles(options.widgetDir)]
  return files.map((file): Route => ({
    method: 'GET',
    path: file.path,
    callers: 'anyone',
    sends: file.path.endsWith('.js') ? 'script' : 'page',
    handle: ({ headers }) =>
      answerWith(file, {
        ifNoneMatch: headers['if-none-match'],
        acceptEncoding: headers['accept-encoding'],
      }),
  }))
}
