import { Button, Input } from 'antd'
import { useContext, useMemo, useState } from 'react'
import type { AskableFact } from '../../../types/contract'
import type { Condition } from '../../../types/programme'
import { useLook } from '../look'
import { Fixed, Token } from '../part/token'
import { clausesOf, conditionOf, queryOf } from './clause'
import type { Clause } from './clause'
import { ClauseToken } from './clause-token'
import { useDrafting } from './options'

interface ClausesProps {
  id: string
  condition: Condition | undefined
  facts: readonly AskableFact[]
  /** Undefined: nothing is asked any more. */
  onChange: (condition: Condition | undefined) => void
}

/** Names of what ids stand for; stores are told apart by a prefix as well, since only they are offered as a list. */
function useNames(): ReadonlyMap<string, string> {
  const { options } = useDrafting()
  const { say } = useLook()
  return useMemo(() => {
    const { tiers, coupons, wallets, stores } = options
    const named = [...tiers, ...coupons, ...wallets].map(({ id, name }) => [id, say(name)] as const)
    return new Map([...named, ...stores.flatMap(({ id, name }) => [[id, name] as const, [`store:${id}`, name] as const])])
  }, [options, say])
}

/** A condition as words joined by "and"; one that is no plain sentence is shown and changed as it is written. */
export function Clauses({ id, condition, facts, onChange }: ClausesProps) {
  const { words } = useLook()
  const fixed = useContext(Fixed)
  const names = useNames()
  const clauses = condition === undefined ? [] : clausesOf(condition)
  if (clauses === null) return <Written id={id} condition={condition ?? {}} onChange={onChange} />
  const put = (next: readonly Clause[]): void => {
    onChange(next.length === 0 ? undefined : conditionOf(next))
  }
  const first = facts[0]
  const add = (): void => {
    if (first) put([...clauses, { fact: first.name, op: '$eq', value: '' }])
  }
  return (
    <>
      {clauses.map((clause, index) => (
        <span key={index}>
          {index > 0 ? ` ${words.campaign.audience.and} ` : ''}
          <ClauseToken
            {...{ id: `${id}-${String(index)}`, clause, facts, names }}
            onChange={(changed) => {
              put(clauses.map((one, n) => (n === index ? changed : one)))
            }}
            onRemove={() => {
              put(clauses.filter((_, n) => n !== index))
            }}
          />
        </span>
      ))}
      {fixed ? null : (
        <Button type="link" size="small" id={`${id}-add`} onClick={add}>
          {words.campaign.audience.add}
        </Button>
      )}
    </>
  )
}

function Written({ id, condition, onChange }: { id: string; condition: Condition; onChange: (condition: Condition) => void }) {
  const { words } = useLook()
  const [text, setText] = useState(() => JSON.stringify(queryOf(condition), null, 2))
  const [wrong, setWrong] = useState(false)
  const write = (typed: string): void => {
    setText(typed)
    try {
      onChange(JSON.parse(typed) as Condition)
      setWrong(false)
    } catch {
      setWrong(true)
    }
  }
  return (
    <Token id={id} label={words.campaign.audience.own} text={words.campaign.audience.own} wrong={wrong}>
      <Input.TextArea aria-label={words.campaign.audience.own} value={text} rows={8} style={{ width: 420 }} status={wrong ? 'error' : undefined} onChange={({ target }) => { write(target.value) }} />
    </Token>
  )
}
