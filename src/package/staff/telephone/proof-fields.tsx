import { View } from '@tarojs/components'
import type { TelephoneProof } from '../../../../types/programme'
import { Segment } from '../../../design/choice'
import { Field } from '../../../design/field'
import { useLook } from '../../../look/use-look'
import { asked, dayTyped } from './said'
import type { Said } from './said'

const BIRTHDAY_DIGITS = 8

interface ProofFieldsProps {
  proofs: readonly TelephoneProof[]
  kind: TelephoneProof
  said: Said
  onKind: (kind: TelephoneProof) => void
  onSay: (said: Said) => void
}

/** What the caller must say, and nothing of what the record holds: whoever helps a caller proves nothing. */
export function ProofFields({ proofs, kind, said, onKind, onSay }: ProofFieldsProps) {
  const { telephone } = useLook().words.desk
  const words: Record<keyof Said, { label: string; hint: string; limit: number }> = {
    digits: { label: telephone.digits, hint: telephone.digitsHint, limit: 6 },
    phone: { label: telephone.phone, hint: telephone.phoneHint, limit: 11 },
    card: { label: telephone.cardNumber, hint: telephone.cardHint, limit: 18 },
    birthday: { label: telephone.birthday, hint: telephone.birthdayHint, limit: BIRTHDAY_DIGITS },
  }
  const wrong = said.birthday.length === BIRTHDAY_DIGITS && dayTyped(said.birthday) === null
  return (
    <View className="form mt3">
      <View className="pick">
        <View className="label">{telephone.prove}</View>
        {proofs.length > 1 && <Segment name="proof" options={proofs.map((key) => ({ key, text: telephone.proofs[key] }))} value={kind} onChoose={onKind} />}
        <View className="t24 k3 mt1">{telephone.ask[kind]}</View>
      </View>
      {asked[kind].map((field) => (
        <Field
          key={field}
          id={`said-${field}`}
          kind="digits"
          {...words[field]}
          wrong={field === 'birthday' && wrong}
          value={said[field]}
          onChange={(text) => { onSay({ ...said, [field]: text.replace(/\D/g, '') }) }}
        />
      ))}
      {wrong && asked[kind].includes('birthday') && <View className="t24 danger mt1">{telephone.birthdayWrong}</View>}
    </View>
  )
}
