import type { Me } from '../api'
import type { Dependencies } from '../dependencies'
import type { StaffHandler } from '../session/guard'

export function me({ desk, sessions }: Pick<Dependencies, 'desk' | 'sessions'>): StaffHandler {
  return async ({ staff, request }) => {
    const session = await sessions.watch(request)
    const json: Me = {
      me: staff,
      present: desk.whoIsPresent(),
      sessionEndsAt: (session?.endsAt ?? new Date(0)).toISOString(),
    }
    return { status: 200, json }
  }
}
