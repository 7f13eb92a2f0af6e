import type { MessageRulesView } from '../../../types/contract'
import { grouped } from '../../figure/number'
import { useLook } from '../look'
import { useMay } from '../me'
import { Panel } from '../part/page'
import { hrefOf } from '../route'

const clock = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** When and how often messages go, in sentences; they are changed in the programme. */
export function Rules({ rules }: { rules: MessageRulesView | null }) {
  const told = useLook().words.message.rules
  const opens = useMay('programme.read')
  if (!rules) return <Panel title={told.title}><p className="note warn" id="message-rules">{told.none}</p></Panel>
  const { version, quietHours: { from, to }, marketingAWeek, consent, attributionDays, approvalAbove } = rules
  const sentences = [
    from === to ? told.noQuiet : told.quiet(clock(from), clock(to)),
    told.cap(marketingAWeek),
    told.kinds(told.consent[consent.care], told.consent[consent.service]),
    approvalAbove === null ? told.noApproval : told.approval(grouped(approvalAbove)),
    told.attribution(attributionDays),
  ]
  const edit = opens ? <a className="link" id="message-rules-edit" href={hrefOf(['programme', String(version)])}>{told.edit}</a> : null
  return (
    <Panel title={told.title} note={edit}>
      <ul className="changes" id="message-rules">
        {sentences.map((one) => <li key={one}>{one}</li>)}
      </ul>
    </Panel>
  )
}
