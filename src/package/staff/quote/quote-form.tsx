import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BenefitView, QuoteFact, StaffContract } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { Check, Segment } from '../../../design/choice'
import { Field } from '../../../design/field'
import { WriteNote } from '../../../design/write-trouble'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import type { Reply } from '../../../service/reply'
import { factsOf, type Typed } from './facts'
import { Told } from './told'

export type Quoted = StaffContract['benefit.quote']['output']
type Ask = StaffContract['benefit.quote']['input']

const LIMIT: Record<QuoteFact, number> = { listFen: 12, party: 8, people: 8, heightsCm: 60, day: 10, opens: 10 }

interface FormProps {
  member: string
  benefits: BenefitView[]
}

function Others({ benefits, beside, onChange }: { benefits: BenefitView[]; beside: string[]; onChange: (beside: string[]) => void }) {
  const { words, say } = useLook()
  if (benefits.length === 0) return null
  return (
    <View className="mt2">
      <View className="t24 k3">{words.quote.with}</View>
      {benefits.map(({ id, name }) => {
        const on = beside.includes(id)
        const turn = (): void => { onChange(on ? beside.filter((one) => one !== id) : [...beside, id]) }
        return (
          <Check key={id} id={`quote-with-${id}`} label={say(name)} on={on} onChange={turn}>
            <View onClick={turn}>{say(name)}</View>
          </Check>
        )
      })}
    </View>
  )
}

interface FactsProps {
  asked: QuoteFact[]
  typed: Typed
  wrong: QuoteFact | null
  onType: (fact: QuoteFact, value: string) => void
}

function Facts({ asked, typed, wrong, onType }: FactsProps) {
  const { quote } = useLook().words
  return (
    <>
      {asked.map((fact) => (
        <View key={fact} className="mt2">
          <Field id={`quote-${fact}`} label={quote.fact[fact]} hint={quote.hint[fact]} limit={LIMIT[fact]} wrong={wrong === fact} value={typed[fact] ?? ''} onChange={(value) => { onType(fact, value) }} />
        </View>
      ))}
      {wrong && <View className="t24 danger mt1">{quote.number(quote.fact[wrong])}</View>}
    </>
  )
}

function useQuote(member: string) {
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<{ ask: Ask; reply: Reply<Quoted> } | null>(null)
  const run = (benefits: string[], facts: Ask['facts']): void => {
    const ask = { member, benefits, facts }
    setBusy(true)
    void call('staff', 'benefit.quote', ask).then((reply) => {
      setTold({ ask, reply })
      setBusy(false)
    })
  }
  const forget = (): void => {
    setTold(null)
  }
  return { busy, told, run, forget }
}

/** The facts that the chosen benefits ask for, then the quote, then its use. */
export function QuoteForm({ member, benefits }: FormProps) {
  const { words, say } = useLook()
  const [main, setMain] = useState(benefits[0]?.id ?? '')
  const [beside, setBeside] = useState<string[]>([])
  const [typed, setTyped] = useState<Typed>({})
  const [wrong, setWrong] = useState<QuoteFact | null>(null)
  const { busy, told, run, forget } = useQuote(member)
  const chosen = benefits.filter(({ id }) => id === main || beside.includes(id))
  const asked = [...new Set(chosen.flatMap(({ facts }) => facts))]
  const choose = (id: string): void => {
    setMain(id)
    setBeside([])
    forget()
  }
  const quote = (): void => {
    const read = factsOf(asked, typed)
    setWrong('wrong' in read ? read.wrong : null)
    if ('wrong' in read) return
    run([main, ...beside], read.facts)
  }
  const type = (fact: QuoteFact, value: string): void => {
    setTyped((before) => ({ ...before, [fact]: value }))
    forget()
  }
  const own = benefits.find(({ id }) => id === main)
  return (
    <View className="form mt2">
      <View className="t24 k2">{words.quote.choose}</View>
      <Segment name="quote-benefit" options={benefits.map(({ id, name }) => ({ key: id, text: say(name) }))} value={main} onChoose={choose} />
      {own && <View className="t24 k3 n mt1">{say(own.says)}</View>}
      <Others benefits={benefits.filter(({ id }) => id !== main)} beside={beside} onChange={(ids) => { setBeside(ids); forget() }} />
      <Facts asked={asked} typed={typed} wrong={wrong} onType={type} />
      <Button id="quote-ask" className="mt3" busy={busy} text={words.quote.ask} onTap={quote} />
      {told && !told.reply.ok && <WriteNote id="quote-trouble" reply={told.reply} />}
      {told?.reply.ok && <Told key={JSON.stringify(told.ask)} ask={told.ask} quote={told.reply.value} benefits={benefits} onAgain={forget} />}
    </View>
  )
}
