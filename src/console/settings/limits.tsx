import { useLook } from '../look'
import { Shown } from '../part/shown'
import { call } from '../service/call'
import { useAsk } from '../service/use-ask'
import { limitText } from '../staff/grants'
import { Sentences } from './page'

const ask = () => call('role.list', {})

/** What a person of each role may do in a day, where the role says so. */
export function LiveLimits() {
  const { words, say } = useLook()
  const told = words.settingsPage
  const asking = useAsk(ask)
  return (
    <Shown asking={asking}>
      {({ roles, permissions }) => {
        const lines = roles.flatMap((role) =>
          permissions.flatMap(({ id, name }) => {
            const grant = role.may[id as keyof typeof role.may]
            const limit = grant ? limitText(grant, words.roles) : ''
            return limit === '' ? [] : [told.limit(say(role.name), say(name), limit)]
          }),
        )
        return <Sentences id="settings-limits" lines={lines.length === 0 ? [told.noLimits] : lines} />
      }}
    </Shown>
  )
}
