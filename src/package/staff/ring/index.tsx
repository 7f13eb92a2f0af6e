import { Text, View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useCallback } from 'react'
import type { MemberRecordView } from '../../../../types/contract'
import { Button, TextLink } from '../../../design/button'
import { NavBar } from '../../../design/nav-bar'
import { Screen } from '../../../design/screen'
import { WriteNote } from '../../../design/write-trouble'
import { exactMoney } from '../../../figure/money'
import { pointsText } from '../../../figure/points'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useOpened } from '../../../service/use-ask'
import { useOutbox } from '../../../service/use-outbox'
import { useStaff } from '../../../service/use-staff'
import { UnsentBar } from '../counter/unsent'
import { Deductions } from './deductions'
import { Goods } from './goods'
import { Posted } from './posted'
import { PreviewPanel } from './preview-panel'
import { useRing } from './use-ring'
import type { Ringing } from './use-ring'
import '../counter/index.scss'
import './index.scss'

function Who({ view }: { view: MemberRecordView | null }) {
  const { words, say } = useLook()
  const { ring, find } = words.counter
  const wallet = view?.wallets[0]
  const facts = view ? [view.member.phoneTail ? ring.tail(view.member.phoneTail) : find.card(view.member.cardTail), wallet ? `${say(wallet.name)} ${pointsText(wallet.balance, wallet.scale)}` : ''] : []
  return (
    <View className="row who">
      <Text id="ring-who" className="b">{view ? view.member.name || words.me.noName : ''}</Text>
      {view && <Text className="tag">{say(view.tier.name)}</Text>}
      <Text className="t24 k3 n f1">{facts.filter(Boolean).join(' · ')}</Text>
      <TextLink id="ring-change" calm text={find.clear} onTap={() => { void Taro.navigateBack() }} />
    </View>
  )
}

/** Why the button does not work yet, in its own label. */
function useLabel({ preview: { value, fresh }, proofMissing }: Ringing): string {
  const { ring } = useLook().words.counter
  if (!value) return ring.empty
  if (value.refusal) return ring.choose
  if (proofMissing) return ring.proofFirst
  return fresh ? ring.confirm : ring.again
}

function Dock({ ringing, title }: { ringing: Ringing; title: string }) {
  const { ring } = useLook().words.counter
  const label = useLabel(ringing)
  const { value, fresh, again } = ringing.preview
  return (
    <View className="counter-dock">
      <View className="f1">
        <View className="t24 k3">{ring.received}</View>
        <View id="ring-received" className={`t44 b n ${fresh ? '' : 'k3'}`}>{value ? exactMoney(value.receivedFen) : '¥0.00'}</View>
      </View>
      <Button
        id="ring-confirm" off={!ringing.ready} busy={ringing.busy} text={label}
        onTap={() => {
          if (ringing.ready) ringing.confirm(title)
          else again()
        }}
      />
    </View>
  )
}

function Form({ ringing, view }: { ringing: Ringing; view: MemberRecordView | null }) {
  const { draft, change, preview, reply } = ringing
  return (
    <>
      <Who view={view} />
      <Goods items={draft.items} onChange={(items) => { change({ items }) }} />
      <Deductions ringing={ringing} />
      <PreviewPanel preview={preview} />
      <WriteNote id="ring-refused" reply={reply} />
    </>
  )
}

/** An order rung up at the counter: goods, what comes off, what it will give, and one button that posts it once. */
export default function StaffRingPage() {
  const { ring } = useLook().words.counter
  const { params } = useRouter()
  const member = decodeURIComponent(params['member'] ?? '')
  const ask = useCallback(() => call('staff', 'member.view', { member }), [member])
  const view = useOpened(ask).value
  const rows = useOutbox(useStaff().value?.staff ?? null)
  const ringing = useRing(member, params['coupon'] ?? null)
  const { reply, draft } = ringing
  // A refusal is for this page to see to; silence is not: the order is kept, and goes out by itself.
  const over = reply !== null && (reply.ok || !('refusal' in reply))
  const title = `${ring.title} ${ringing.preview.value ? exactMoney(ringing.preview.value.receivedFen) : ''} · ${view?.member.name ?? ''}`
  return (
    <Screen nav={<NavBar back title={ring.title} />} tab={over ? undefined : <Dock ringing={ringing} title={title} />}>
      <UnsentBar rows={over ? [] : rows} />
      {over ? <Posted reply={reply} number={draft.number} view={view} /> : <Form ringing={ringing} view={view} />}
    </Screen>
  )
}
