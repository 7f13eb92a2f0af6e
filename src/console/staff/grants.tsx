import { useLook } from '../look'
import { Shown } from '../part/shown'
import { State } from '../part/trouble'
import { call } from '../service/call'
import { useAsk } from '../service/use-ask'
import type { Grant, Grants as Held, Permission } from '../../../types/role'
import { money } from '../../figure/money'
import type { ConsoleWords } from '../words/book'

const ask = () => call('role.list', {})

/** The limit of a day that a grant carries, in words; nothing where it has none. */
export function limitText({ pointsADay, waivedFenADay }: Grant, told: ConsoleWords['roles']): string {
  if (pointsADay !== undefined) return told.pointsADay(pointsADay)
  return waivedFenADay === undefined ? '' : told.waivedADay(money(waivedFenADay))
}

/** What a role grants, how far, and within which limit of a day. */
export function Grants({ may }: { may: Held }) {
  const { words, say } = useLook()
  const told = words.roles
  const asking = useAsk(ask)
  return (
    <Shown asking={asking}>
      {({ permissions }) => {
        const held = permissions.flatMap(({ id, name }) => {
          const grant = may[id as Permission]
          return grant ? [{ id, name: say(name), scope: told.scopes[grant.scope], limit: limitText(grant, told) }] : []
        })
        if (held.length === 0) return <State id="grants-empty" title={told.nothing} />
        return (
          <table className="figures" id="grants">
            <thead><tr><th scope="col">{told.permission}</th><th scope="col">{told.scope}</th><th scope="col">{told.limit}</th></tr></thead>
            <tbody>{held.map(({ id, name, scope, limit }) => <tr key={id}><th scope="row">{name}</th><td>{scope}</td><td>{limit}</td></tr>)}</tbody>
          </table>
        )
      }}
    </Shown>
  )
}
