import type { OpenedCase } from '../api'
import type { Dependencies } from '../dependencies'
import { printable, printablePolicy } from '../export/printable'
import { isRefusal, refusal } from '../refusals'
import { exportBody, parse } from '../schemas'
import type { CaseHandler } from '../session/guard'

/** The whole case as a file: JSON, or a page to print. The name of the file says nothing but that it is a case. */
export function exportCase({ desk, clock }: Pick<Dependencies, 'desk' | 'clock'>): CaseHandler {
  return async ({ staff, request, caseId }) => {
    const { reason, language } = parse(exportBody, request.body.json)
    const exported = await desk.export(staff, caseId, reason)
    if (isRefusal(exported)) return refusal(exported)
    const file = (extension: string) => ({ 'Content-Disposition': `attachment; filename="case.${extension}"` })
    if (!/\btext\/html\b/.test(request.headers.accept ?? '')) {
      return { status: 200, headers: file('json'), json: exported satisfies OpenedCase }
    }
    return {
      status: 200,
      headers: {
        ...file('html'),
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': `${printablePolicy}; frame-ancestors 'none'`,
      },
      body: printable(exported, { language, at: clock(), by: staff.name }),
    }
  }
}
