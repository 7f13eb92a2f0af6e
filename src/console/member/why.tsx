import { Button, Popover } from 'antd'
import { useCallback, useState } from 'react'
import type { MemberRecordView } from '../../../types/contract'
import { money } from '../../figure/money'
import { signedPoints } from '../../figure/points'
import { useLook } from '../look'
import { Shown } from '../part/shown'
import { call } from '../service/call'
import { useAsk } from '../service/use-ask'

interface WhyProps {
  member: string
  entry: string
  wallets: MemberRecordView['wallets']
}

/** Why an entry is there, by the version of the rules that made it. */
export function Why(props: WhyProps) {
  const { words } = useLook()
  const [open, setOpen] = useState(false)
  return (
    <Popover trigger="click" placement="left" open={open} onOpenChange={setOpen} destroyOnHidden content={<Told {...props} />}>
      <Button type="link" size="small">{words.member.why}</Button>
    </Popover>
  )
}

function Told({ member, entry, wallets }: WhyProps) {
  const { words, say } = useLook()
  const asking = useAsk(useCallback(() => call('entry.why', { member, entry }), [member, entry]))
  return (
    <div className="why">
      <Shown asking={asking}>
        {({ sum, tiles, rule }) => {
          const base = sum.at(-1)
          return (
            <>
              {base ? <p>{words.member.whyBase(money(base.amountFen))}</p> : null}
              {tiles.map(({ wallet, points }, index) => {
                const known = wallets.find(({ id }) => id === wallet)
                return <p key={index}><b>{`${known ? say(known.name) : wallet} ${signedPoints(points, known?.scale ?? 0)}`}</b></p>
              })}
              <p className="df">{rule.names.map(say).join('、')}</p>
              <p className="df why-rule">{words.member.whyRule(rule.edition, rule.version)}</p>
            </>
          )
        }}
      </Shown>
    </div>
  )
}
