import { Text, View } from '@tarojs/components'
import type { PushTemplate } from '../../../../types/contract'
import { Segment } from '../../../design/choice'
import { Field } from '../../../design/field'
import { Icon } from '../../../design/icon'
import { Empty } from '../../../design/state'
import { Tap } from '../../../design/tap'
import { useLook } from '../../../look/use-look'
import { namesIt } from './draft'
import type { PushDraft, ValidDays } from './draft'

const NAME_CHARACTERS = 30
const days: readonly ValidDays[] = [7, 14, 30]

interface StepProps {
  templates: readonly PushTemplate[]
  draft: PushDraft
  onChange: (changes: Partial<PushDraft>) => void
}

/** What kind of message it is and by which ways it goes. */
export function useTemplateWhy(): (template: PushTemplate) => string {
  const { template: words } = useLook().words.push
  return ({ kind, channels }) => [channels.length > 0 ? channels.map((one) => words.channel[one]).join(' + ') : words.inbox, words.kind[kind]].join(' · ')
}

/** A text with what its holes stand for, as people call it. */
function useShown(): (text: string) => string {
  const names: Readonly<Record<string, string>> = useLook().words.push.preview.hole
  return (text) => text.replace(/\{(\w+)\}/g, (_, hole: string) => `〔${names[hole] ?? hole}〕`)
}

/** The programme's own templates: what may be said is the chain's to decide, not the phone's. */
export function StepTemplate({ templates, draft, onChange }: StepProps) {
  const { words, say } = useLook()
  const { push } = words
  const [why, shown] = [useTemplateWhy(), useShown()]
  const chosen = templates.find(({ id }) => id === draft.template)
  if (templates.length === 0) return <Empty id="template-empty" art="list" title={push.template.none} text={push.template.noneWhy} />
  return (
    <>
      <View className="list rise">
        {templates.map((template) => (
          <Tap key={template.id} id={`template-${template.id}`} role="radio" checked={template.id === draft.template} className="li" onTap={() => { onChange({ template: template.id }) }}>
            <View className="f1">
              <View className="b">{say(template.name)}</View>
              <View className="t24 k3">{why(template)}</View>
              <View className="t24 k2 mt1">{shown(say(template.text))}</View>
            </View>
            {template.id === draft.template && <Icon name="check" tone="brand" />}
          </Tap>
        ))}
      </View>
      {chosen && (
        <View className="panel mt2 form">
          <Field
            id="push-name" label={namesIt(chosen) ? push.template.about : push.template.own} hint={push.template.aboutHint} limit={NAME_CHARACTERS}
            value={draft.name} onChange={(name) => { onChange({ name }) }}
          />
          {chosen.holes.some(({ name }) => name === 'until') && (
            <View className="mt3">
              <Text className="t24 k2">{push.template.valid}</Text>
              <View className="mt1">
                <Segment name="push-valid" value={String(draft.validDays)} options={days.map((n) => ({ key: String(n), text: push.template.days(n) }))} onChoose={(key) => { onChange({ validDays: Number(key) as ValidDays }) }} />
              </View>
            </View>
          )}
        </View>
      )}
    </>
  )
}
