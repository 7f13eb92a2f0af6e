import { Button, Input } from 'antd'
import { useCallback } from 'react'
import type { FoundMember } from '../../../types/contract'
import { pointsText } from '../../figure/points'
import type { Reply } from '../../service/reply'
import { useLook } from '../look'
import { Page } from '../part/page'
import { Shown } from '../part/shown'
import { State } from '../part/trouble'
import { go, hrefOf, useRoute } from '../route'
import { call } from '../service/call'
import type { Output } from '../service/call'
import { useAsk } from '../service/use-ask'

/** Looked for by what the member shows or says; the address keeps what was looked for. */
export function MemberFind() {
  const { words } = useLook()
  const text = useRoute().query.get('text') ?? ''
  const told = words.member
  return (
    <Page title={told.title}>
      <div className="pd">
        <Input.Search
          key={text}
          id="member-text"
          autoFocus
          defaultValue={text}
          size="large"
          placeholder={told.find}
          aria-label={told.find}
          enterButton={<Button type="primary" id="member-go">{told.go}</Button>}
          onSearch={(typed) => { if (typed.trim()) go(['members'], { text: typed.trim() }) }}
        />
        <p className="df under">{told.hint}</p>
      </div>
      {text ? <Found text={text} /> : null}
    </Page>
  )
}

function Found({ text }: { text: string }) {
  const { words } = useLook()
  const asking = useAsk(useCallback((): Promise<Reply<Output<'member.find'>>> => call('member.find', { text }), [text]))
  return (
    <Shown asking={asking}>
      {({ found, more }) => (
        <div className="pd" id="found">
          {found.length === 0 ? <State id="found-none" title={words.member.none[0]} next={words.member.none[1]} /> : null}
          {found.length > 1 ? <p className="df">{more ? words.member.more : words.member.many}</p> : null}
          {found.map((one) => <Hit key={one.member} hit={one} />)}
        </div>
      )}
    </Shown>
  )
}

function Hit({ hit }: { hit: FoundMember }) {
  const { words, say } = useLook()
  return (
    <a className="hit" href={hrefOf(['members', hit.member])} id={`hit-${hit.member}`}>
      <b>{hit.name}</b>
      <span className="tag">{say(hit.tier.name)}</span>
      <span className="df">{[hit.phoneMasked, words.member.card(hit.cardTail)].filter(Boolean).join(' · ')}</span>
      <span className="grow" />
      {hit.wallets.map(({ wallet, name, scale, balance }) => (
        <span className="n" key={wallet}>{`${say(name)} ${pointsText(balance, scale)}`}</span>
      ))}
    </a>
  )
}
