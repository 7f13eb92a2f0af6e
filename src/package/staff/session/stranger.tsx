import { Empty } from '../../../design/state'
import { useLook } from '../../../look/use-look'

function Stranger() {
  const { session } = useLook().words.staff
  return <Empty id="session-stranger" art="card" title={session.notStaff} text={session.notStaffWhy} />
}

/** One's own sign-ins need no permission: whoever is refused one works nowhere here. */
export const strangerAt = (code: string) => (code === 'permission.denied' ? <Stranger /> : null)
