import { Text, View } from '@tarojs/components'
import type { EntryRules } from '../../../../types/contract'
import { Segment } from '../../../design/choice'
import { money } from '../../../figure/money'
import { useLook } from '../../../look/use-look'
import { issuedHere } from './draft'
import type { PartProps } from './person-fields'

const NONE = '-'

/** Which card, where there are several. */
function Product({ rules, draft, onChange }: PartProps) {
  const { words, say } = useLook()
  const { enter } = words.staff
  const here = issuedHere(rules)
  if (here.length < 2) return null
  return (
    <View className="pick">
      <Text className="label">{enter.product}</Text>
      <Segment
        name="enter-product"
        options={here.map(({ id, name }) => ({ key: id, text: say(name) }))}
        value={draft.product}
        onChoose={(product) => {
          // The reasons of one card are not those of another.
          onChange({ product, waived: null, fastTrack: null })
        }}
      />
    </View>
  )
}

/** Cards that other stores open, with who does. */
function Elsewhere({ rules }: Pick<PartProps, 'rules'>) {
  const { words, say } = useLook()
  const others = rules.products.filter((product) => !product.issuedHere)
  return (
    <>
      {others.map(({ id, name, issuedBy }) => (
        <View key={id} id={`enter-elsewhere-${id}`} className="t24 k3 mt1">
          {words.staff.enter.elsewhere(say(name), issuedBy)}
        </View>
      ))}
    </>
  )
}

interface ReasonProps {
  name: string
  label: string
  /** What it is without a reason. */
  plain: string
  reasons: EntryRules['products'][number]['waivers']
  value: string | null
  onChoose: (reason: string | null) => void
}

function Reason({ name, label, plain, reasons, value, onChoose }: ReasonProps) {
  const { say } = useLook()
  return (
    <View className="pick">
      <Text className="label">{label}</Text>
      <Segment
        name={name}
        options={[{ key: NONE, text: plain }, ...reasons.map((reason) => ({ key: reason.id, text: say(reason.name) }))]}
        value={value ?? NONE}
        onChoose={(key) => {
          onChoose(key === NONE ? null : key)
        }}
      />
    </View>
  )
}

/** Which card it is, what it costs, and what skips its fee and its days of waiting; each only where there is such a thing. */
export function CardFields(part: PartProps) {
  const { rules, draft, onChange } = part
  const { enter } = useLook().words.staff
  const product = rules.products.find(({ id }) => id === draft.product)
  return (
    <View className="form mt3">
      <Product {...part} />
      {product && product.feeFen > 0 && (
        <Reason
          {...{ name: 'enter-fee', label: enter.fee, plain: enter.charge(money(product.feeFen)), reasons: product.waivers, value: draft.waived }}
          onChoose={(waived) => {
            onChange({ waived })
          }}
        />
      )}
      {product && product.fastTrack.length > 0 && (
        <Reason
          {...{ name: 'enter-fast', label: enter.fast, plain: enter.noFast, reasons: product.fastTrack, value: draft.fastTrack }}
          onChoose={(fastTrack) => {
            onChange({ fastTrack })
          }}
        />
      )}
      <Elsewhere rules={rules} />
    </View>
  )
}
