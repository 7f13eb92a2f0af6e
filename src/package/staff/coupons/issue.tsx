import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useState } from 'react'
import type { MemberRecordView } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { Field } from '../../../design/field'
import { Note } from '../../../design/note'
import { RowsSkeleton } from '../../../design/skeleton'
import { Empty } from '../../../design/state'
import { Answered } from '../../../design/trouble'
import { WriteNote } from '../../../design/write-trouble'
import { inFours } from '../../../figure/card'
import { endTime } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useOpened } from '../../../service/use-ask'
import { useWrite } from '../../../service/use-write'
import { Pick, type Template } from './pick'

const REASON_CHARACTERS = 200

interface GiveProps {
  templates: readonly Template[]
  view: MemberRecordView
}

function Give({ templates, view }: GiveProps) {
  const { words, say } = useLook()
  const { coupons } = words.rewards
  const [template, setTemplate] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const write = useWrite((input: { template: string; reason: string }, reference) =>
    call('staff', 'coupon.issue', { member: view.member.id, ...input }, reference),
  )
  const told = reason.trim()
  const chosen = templates.find((one) => one.template === template)
  const ready = chosen !== undefined && told !== ''
  const text = chosen === undefined ? coupons.chooseFirst : told === '' ? coupons.reasonFirst : coupons.give(say(chosen.name))
  const given = write.reply?.ok ? write.reply.value : null
  const give = (): void => {
    if (!ready) return
    void write.run({ template: chosen.template, reason: told }).then((reply) => { if (reply.ok) setReason('') })
  }
  return (
    <View className="rise">
      <View id="issue-to" className="t32 b mt3">{coupons.to(view.member.name || words.me.noName, view.member.cardTail)}</View>
      <Pick templates={templates} value={template} onChoose={setTemplate} />
      <View className="mt3">
        <Field id="issue-reason" label={coupons.reason} hint={coupons.reasonHint} limit={REASON_CHARACTERS} value={reason} onChange={setReason} />
      </View>
      <View className="t24 k2 mt1">{coupons.reasonWhy}</View>
      <WriteNote id="issue-trouble" reply={write.reply} zone={view.zone} />
      {given && <Note id="issue-done" kind="quiet" icon="check" className="mt2">{coupons.given(inFours(given.coupon), endTime(given.expiresAt, view.zone))}</Note>}
      <Button id="issue-go" className="mt3" off={!ready} busy={write.busy} text={text} onTap={give} />
    </View>
  )
}

function Record({ templates, member }: { templates: readonly Template[]; member: string }) {
  const { record } = useLook().words.counter
  const ask = useCallback(() => call('staff', 'member.view', { member }), [member])
  const asked = useOpened(ask)
  return (
    <Answered asked={asked} title={record.notLoaded} skeleton={<RowsSkeleton rows={4} />}>
      {(view) => <Give templates={templates} view={view} />}
    </Answered>
  )
}

/** A coupon for the member whose record was open, with the reason that the member reads. */
export function Issue({ templates, member }: { templates: readonly Template[]; member: string | null }) {
  const { coupons } = useLook().words.rewards
  if (member !== null) return <Record templates={templates} member={member} />
  return (
    <Empty id="issue-nobody" art="list" title={coupons.nobody} text={coupons.nobodyWhy}>
      <Button id="issue-find" small className="mt4" text={coupons.find} onTap={() => { void Taro.navigateBack() }} />
    </Empty>
  )
}
