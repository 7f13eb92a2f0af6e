import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { BenefitView, QuoteLine, StaffContract } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { Field } from '../../../design/field'
import { Note } from '../../../design/note'
import { WriteNote } from '../../../design/write-trouble'
import { money } from '../../../figure/money'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useWrite } from '../../../service/use-write'

type Ask = StaffContract['benefit.quote']['input']
type Quoted = StaffContract['benefit.quote']['output']

const DIGITS = 6

function Line({ line }: { line: QuoteLine }) {
  const { words, say } = useLook()
  const { quote } = words
  const each = line.shares.length === 1 ? quote.each(money(line.shares[0]?.eachFen ?? 0)) : line.shares.map(({ eachFen, count }) => quote.shares(money(eachFen), count)).join(' + ')
  return (
    <View className="quote-line">
      <View className="row sb">
        <Text className="b">{line.heightCm === null ? quote.guests(line.count) : quote.child(line.heightCm)}</Text>
        <Text className="b n">{line.payFen === null ? quote.open : money(line.payFen)}</Text>
      </View>
      <View className="t24 k2 n">{[line.shares.length > 0 ? each : null, quote.listed(money(line.listFen))].filter(Boolean).join(' · ')}</View>
      <View className="t24 k3 n">{line.rules.length > 0 ? `${quote.rule} ${line.rules.map(({ rule }) => say(rule)).join(' · ')}` : line.payFen === null ? '' : quote.full}</View>
    </View>
  )
}

function Sums({ quote: told, benefits }: { quote: Quoted; benefits: BenefitView[] }) {
  const { words, say } = useLook()
  const { quote } = words
  const idle = benefits.filter(({ id }) => told.idle.includes(id)).map(({ name }) => say(name))
  return (
    <View id="quote-told" className="panel mt3 rise" role="status">
      {told.lines.map((line, place) => (
        // Lines of one quote never change places.
        <Line key={place} line={line} />
      ))}
      {told.lines.length > 0 && (
        <View className="row sb quote-line">
          <Text className="t32 b">{quote.total}</Text>
          <Text id="quote-total" className="t44 b n">{told.payFen === null ? quote.open : money(told.payFen)}</Text>
        </View>
      )}
      {told.comesFrom !== null && <View className="t32 b n">{told.covered === 'none' ? quote.comes(told.comesFrom) : `${quote.covered} · ${quote.comes(told.comesFrom)}`}</View>}
      {idle.length > 0 && <View className="t24 k3">{quote.idle(idle.join('、'))}</View>}
      {told.gaps.map(({ benefit, why, say: saying, ask, got }) => (
        <Note key={`${benefit}${why}${String(got)}`} kind="warn" icon="warn" className="mt2">
          <View className="b n">{say(saying)}</View>
          <View className="n">{`${quote.askThem}：${say(ask)}`}</View>
        </Note>
      ))}
      <View className="t24 k3 n mt2">{quote.version(told.version)}</View>
    </View>
  )
}

interface ToldProps {
  ask: Ask
  quote: Quoted
  benefits: BenefitView[]
  onAgain: () => void
}

/** What the quote says, and its use by the six digits that the member reads out. */
export function Told({ ask, quote: told, benefits, onAgain }: ToldProps) {
  const { quote } = useLook().words
  const [proof, setProof] = useState('')
  const write = useWrite((digits: string, reference) => {
    const [benefit = '', ...beside] = ask.benefits
    const { member, facts } = ask
    return call('staff', 'benefit.use', { member, benefit, proof: digits, facts, ...(beside.length > 0 ? { beside } : {}) }, reference)
  })
  const open = told.covered === 'none' || (told.lines.length > 0 && told.payFen === null)
  const off = proof.length !== DIGITS
  const text = told.payFen === null ? quote.useFree : quote.use(money(told.payFen))
  return (
    <>
      <Sums quote={told} benefits={benefits} />
      {write.reply?.ok ? (
        <>
          <Note id="quote-used" kind="info" icon="check" className="mt3">
            <View className="b">{quote.done}</View>
            <View>{quote.doneText}</View>
          </Note>
          <Button id="quote-again" kind="soft" className="mt3" text={quote.again} onTap={onAgain} />
        </>
      ) : open ? (
        <View id="quote-open" className="t24 k3 mt2">{quote.uncovered}</View>
      ) : (
        <View className="mt3">
          <Field id="quote-proof" kind="digits" label={quote.proof} hint={quote.proofHint} limit={DIGITS} value={proof} onChange={(value) => { setProof(value.replace(/\D/g, '')) }} />
          <WriteNote id="quote-use-trouble" reply={write.reply} />
          <Button id="quote-use" className="mt3" off={off} busy={write.busy} text={off ? quote.proofFirst : text} onTap={() => { if (!off) void write.run(proof) }} />
        </View>
      )}
    </>
  )
}
