import { Button, Input, InputNumber, Select } from 'antd'
import type { AskableFact } from '../../../types/contract'
import { grouped } from '../../figure/number'
import { money } from '../../figure/money'
import { useLook } from '../look'
import { Token } from '../part/token'
import { operators } from './clause'
import type { Clause, Operator } from './clause'

interface ClauseProps {
  id: string
  clause: Clause
  facts: readonly AskableFact[]
  /** What ids are called: tiers, stores and the like. */
  names: ReadonlyMap<string, string>
  onChange: (clause: Clause) => void
  onRemove: () => void
}

const isMoney = (fact: string): boolean => fact.endsWith('Fen')

/** 近 365 天单数 ≤ 4, money in yuan, ids by their names. */
function useClauseText({ clause, facts, names }: Pick<ClauseProps, 'clause' | 'facts' | 'names'>): string {
  const { words, say } = useLook()
  const fact = facts.find(({ name }) => name === clause.fact)
  const stage = words.campaign.stages as Readonly<Record<string, string>>
  const one = (value: string | number): string => {
    if (typeof value === 'string' && clause.fact === 'member.stage') return stage[value] ?? value
    if (typeof value === 'string') return names.get(value) ?? value
    return isMoney(clause.fact) ? money(value) : grouped(value)
  }
  const values = Array.isArray(clause.value) ? clause.value.map(one).join('、') : one(clause.value)
  const name = (fact ? say(fact.words) : clause.fact).replace(isMoney(clause.fact) ? /（分）|, in fen/ : '', '')
  return `${name} ${words.campaign.op[clause.op]} ${values || '…'}`
}

export function ClauseToken(props: ClauseProps) {
  const { id, clause, facts, onChange, onRemove } = props
  const { words, say } = useLook()
  const text = useClauseText(props)
  const fact = facts.find(({ name }) => name === clause.fact)
  const pick = (name: string): void => {
    const type = facts.find((one) => one.name === name)?.type
    onChange({ fact: name, op: type === 'integer' ? '$gte' : '$eq', value: type === 'integer' ? 1 : '' })
  }
  const empty = clause.value === '' || (Array.isArray(clause.value) && clause.value.length === 0)
  return (
    <Token id={id} label={words.campaign.audience.fact} text={text} wrong={!fact || empty}>
      <div className="clause">
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          id={`${id}-fact`}
          aria-label={words.campaign.audience.fact}
          value={clause.fact}
          options={facts.map(({ name, words: told }) => ({ value: name, label: say(told) }))}
          onChange={pick}
          style={{ width: 200 }}
        />
        <Operators id={id} clause={clause} fact={fact} onChange={onChange} />
        <ValueInput {...props} fact={fact} />
        <Button size="small" type="text" danger onClick={onRemove}>
          {words.campaign.audience.remove}
        </Button>
      </div>
    </Token>
  )
}

function Operators({ id, clause, fact, onChange }: Pick<ClauseProps, 'id' | 'clause' | 'onChange'> & { fact: AskableFact | undefined }) {
  const { words } = useLook()
  const asked = operators.filter((op) => fact?.type === 'integer' || fact?.type === 'day' || !/t/.test(op.slice(2)))
  const choose = (op: Operator): void => {
    const list = op === '$in' || op === '$nin'
    const values = Array.isArray(clause.value) ? clause.value : clause.value === '' ? [] : [clause.value]
    onChange({ ...clause, op, value: list ? values : (values[0] ?? (fact?.type === 'integer' ? 0 : '')) })
  }
  return (
    <Select<Operator>
      id={`${id}-op`}
      aria-label={words.campaign.audience.op}
      value={clause.op}
      options={asked.map((op) => ({ value: op, label: words.campaign.op[op] }))}
      onChange={choose}
      style={{ width: 90 }}
    />
  )
}

function ValueInput({ id, clause, fact, names, onChange }: ClauseProps & { fact: AskableFact | undefined }) {
  const { words } = useLook()
  const label = words.campaign.audience.value
  const set = (value: Clause['value']): void => {
    onChange({ ...clause, value })
  }
  const many = Array.isArray(clause.value)
  const known = fact?.choices ?? (/\.store$/.test(clause.fact) ? [...names.keys()].filter((key) => key.startsWith('store:')).map((key) => key.slice(6)) : null)
  if (known) {
    const options = known.map((value) => ({ value, label: names.get(value) ?? value }))
    return <Select id={`${id}-value`} aria-label={label} mode={many ? 'multiple' : undefined} value={clause.value === '' ? undefined : clause.value} options={options} onChange={set} style={{ width: 200 }} />
  }
  if (fact?.type === 'integer' && !many) {
    const unit = isMoney(clause.fact) ? 100 : 1
    const typed = typeof clause.value === 'number' ? clause.value / unit : null
    return <InputNumber id={`${id}-value`} aria-label={label} value={typed} prefix={unit === 100 ? '¥' : undefined} onChange={(value) => { set(Math.round((value ?? 0) * unit)) }} style={{ width: 200 }} />
  }
  const shown = Array.isArray(clause.value) ? clause.value.join(', ') : String(clause.value)
  const read = (text: string): Clause['value'] => {
    if (!many) return text
    const all = text.split(/[,，]/).map((part) => part.trim()).filter(Boolean)
    return fact?.type === 'integer' ? all.map(Number).filter(Number.isFinite) : all
  }
  return <Input id={`${id}-value`} aria-label={many ? words.campaign.audience.values : label} defaultValue={shown} onChange={({ target }) => { set(read(target.value)) }} style={{ width: 200 }} />
}
