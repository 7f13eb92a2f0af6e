import { Switch } from 'antd'
import { useCallback } from 'react'
import type { AskedKind, SecondKind } from '../../../types/record'
import { useWrite } from '../../service/use-write'
import { useLook } from '../look'
import { useMay } from '../me'
import { Panel } from '../part/page'
import { Shown } from '../part/shown'
import { TroubleNote } from '../part/trouble'
import { callOffice } from '../service/call'
import type { Input as Asked } from '../service/call'
import { troubleIn } from '../service/heard'
import { useAsk } from '../service/use-ask'

const ask = () => callOffice('approval.kinds', {})

/** What needs a second person: what the programme says, and what the chain turns on. */
export function SecondRules({ changed }: { changed: () => void }) {
  const { words, say } = useLook()
  const told = words.queue
  const edits = useMay('role.edit')
  const asking = useAsk(ask)
  const write = useWrite(useCallback((input: Asked<'approval.rules'>, reference: string) => callOffice('approval.rules', input, reference), []))
  const trouble = troubleIn(write.reply)
  return (
    <Shown asking={asking}>
      {({ kinds, revision }) => {
        const turn = async (kind: SecondKind, on: boolean): Promise<void> => {
          const chosen = kinds.filter((one) => one.kind !== 'rules' && one.on !== null && (one.kind === kind ? on : one.on)).map((one) => one.kind as AskedKind) as Asked<'approval.rules'>['on']
          const reply = await write.run({ on: chosen, revision })
          if (reply.ok) asking.again()
          changed()
        }
        return (
          <Panel title={told.rules} note={told.rulesWhy}>
            <table className="figures map" id="needs-second">
              <thead><tr><th scope="col">{told.kind}</th><th scope="col">{told.when}</th><th scope="col">{told.may}</th><th scope="col">{told.needed}</th></tr></thead>
              <tbody>
                {kinds.map(({ kind, name, when, may, on }) => (
                  <tr key={kind}>
                    <th scope="row">{say(name)}</th>
                    <td>{say(when)}</td>
                    <td>{say(may)}</td>
                    <td>{on === null ? told.byRules : <Switch id={`second-${kind}`} aria-label={say(name)} checked={on} loading={write.busy} disabled={!edits || kind === 'rules'} onChange={(next) => { void turn(kind, next) }} />}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {trouble ? <TroubleNote trouble={trouble} /> : null}
          </Panel>
        )
      }}
    </Shown>
  )
}
