import { Text, View } from '@tarojs/components'
import { Check } from '../../../design/choice'
import { Field } from '../../../design/field'
import { Note } from '../../../design/note'
import { money } from '../../../figure/money'
import { useLook } from '../../../look/use-look'
import { fenOf } from './draft'
import type { PartProps } from './person-fields'

function Condition({ rules }: Pick<PartProps, 'rules'>) {
  const { enter } = useLook().words.staff
  const { purchase } = rules
  if (!purchase) return null
  const special = purchase.specialFen === null ? null : enter.special(money(purchase.specialFen))
  return (
    <Note id="enter-condition" kind="info" icon="info" className="mt2">
      <View className="n">{enter.needs(money(purchase.automaticFen), purchase.strict)}</View>
      {special && <View className="n">{special}</View>}
    </Note>
  )
}

/** The order that makes somebody a member: number and money received, as the receipt tells them. */
export function OrderFields({ rules, draft, onChange }: PartProps) {
  const { enter } = useLook().words.staff
  const wrong = draft.yuan.trim() !== '' && fenOf(draft.yuan.trim()) === null
  return (
    <>
      <View className="sect">
        <Text className="t32 b">{enter.order}</Text>
        {!rules.purchase && <Text className="t24 k3">{enter.optional}</Text>}
      </View>
      <Condition rules={rules} />
      <View className="form mt2">
        <Field
          id="enter-number"
          label={enter.orderNumber}
          hint={enter.orderNumberHint}
          limit={64}
          value={draft.number}
          onChange={(number) => {
            onChange({ number })
          }}
        />
        <Field
          id="enter-yuan"
          label={enter.amount}
          hint={enter.amountHint}
          limit={12}
          wrong={wrong}
          value={draft.yuan}
          onChange={(yuan) => {
            onChange({ yuan })
          }}
        />
      </View>
      {wrong && <View className="t24 danger mt1">{enter.amountWrong}</View>}
    </>
  )
}

interface TickProps {
  id: string
  text: string
  on: boolean
  onChange: (on: boolean) => void
}

export function Tick({ id, text, on, onChange }: TickProps) {
  return (
    <Check id={id} label={text} on={on} onChange={onChange}>
      <Text
        onClick={() => {
          onChange(!on)
        }}
      >
        {text}
      </Text>
    </Check>
  )
}
