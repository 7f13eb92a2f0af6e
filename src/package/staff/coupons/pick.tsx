import { Text, View } from '@tarojs/components'
import type { StaffContract } from '../../../../types/contract'
import { Icon } from '../../../design/icon'
import { Tap } from '../../../design/tap'
import { useLook } from '../../../look/use-look'

export type Template = StaffContract['coupon.templates']['output']['rows'][number]

interface PickProps {
  templates: readonly Template[]
  value: string | null
  onChoose: (template: string) => void
}

/** One of the programme's coupons. */
export function Pick({ templates, value, onChoose }: PickProps) {
  const { words, say } = useLook()
  const { coupons } = words.rewards
  return (
    <>
      <View className="t24 k2 mt3">{coupons.which}</View>
      <View className="list mt1 pick" role="radiogroup">
        {templates.map(({ template, name, scope, perMember }) => (
          <Tap key={template} id={`template-${template}`} role="radio" checked={value === template} className="li" onTap={() => { onChoose(template) }}>
            <View className="f1">
              <View className="b">{say(name)}</View>
              <View className="t24 k2">{[say(scope), perMember === null ? '' : coupons.most(String(perMember))].filter(Boolean).join(' · ')}</View>
            </View>
            {value === template ? <Icon name="check" size="s" tone="brand" /> : <Text />}
          </Tap>
        ))}
      </View>
    </>
  )
}
