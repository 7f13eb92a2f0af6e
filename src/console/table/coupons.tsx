import { Input } from 'antd'
import type { TableColumnsType } from 'antd'
import { useCallback, useMemo } from 'react'
import { money } from '../../figure/money'
import { fullTime } from '../../figure/time'
import type { Reply } from '../../service/reply'
import { useLook } from '../look'
import { Page } from '../part/page'
import { Rows } from '../part/rows'
import { Shown } from '../part/shown'
import { zone } from '../part/zone'
import { go, hrefOf, useRoute } from '../route'
import { call } from '../service/call'
import type { Output } from '../service/call'
import { useAsk } from '../service/use-ask'
import { usePaged } from '../service/use-paged'
import type { Rows as Page1 } from '../service/use-paged'

type Template = Output<'coupon.templates'>['rows'][number]

async function templates(): Promise<Reply<Page1<Template>>> {
  const reply = await call('coupon.templates', {})
  return reply.ok ? { ok: true, value: { rows: reply.value.rows, next: null } } : reply
}

/** Kinds of coupons that may be given, and one coupon by its code. */
export function CouponList() {
  const { words, say } = useLook()
  const told = words.coupons
  const code = useRoute().query.get('code') ?? ''
  const paged = usePaged(templates)
  const columns = useMemo<TableColumnsType<Template>>(
    () => [
      { title: told.name, key: 'name', render: (_, { name }) => <b>{say(name)}</b> },
      { title: told.scope, key: 'scope', render: (_, { scope }) => say(scope) },
      { title: told.perMember, key: 'perMember', render: (_, { perMember }) => (perMember === null ? told.open : told.pieces(perMember)) },
    ],
    [told, say],
  )
  return (
    <Page title={told.title}>
      <div className="pd">
        <Input.Search key={code} id="coupon-code" defaultValue={code} placeholder={told.find} aria-label={told.find} enterButton={told.go} onSearch={(typed) => { if (typed.trim()) go(['coupons'], { code: typed.trim() }) }} />
      </div>
      {code ? <Coupon code={code} /> : null}
      <Rows id="templates" paged={paged} columns={columns} rowKey={({ template }) => template} empty={told.empty} />
    </Page>
  )
}

function Coupon({ code }: { code: string }) {
  const { words, say } = useLook()
  const told = words.coupons
  const asking = useAsk(useCallback((): Promise<Reply<Output<'coupon.find'>>> => call('coupon.find', { coupon: code }), [code]))
  return (
    <Shown asking={asking}>
      {(coupon) => (
        <div className="pd" id="coupon">
          <a href={hrefOf(['members', coupon.member], { tab: 'coupons' })}><b>{say(coupon.name)}</b></a> <span className="tag">{told.states[coupon.state]}</span>
          <p className="df">{say(coupon.scope)}</p>
          <p className="n">{told.valid(fullTime(coupon.validFrom, zone), fullTime(coupon.expiresAt, zone))}</p>
          {coupon.used ? <p>{told.used(coupon.used.store, fullTime(coupon.used.at, zone), money(coupon.used.offFen))}</p> : null}
        </div>
      )}
    </Shown>
  )
}
