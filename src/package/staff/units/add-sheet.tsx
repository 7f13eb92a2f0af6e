import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { UnitView } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { Segment } from '../../../design/choice'
import { Field } from '../../../design/field'
import { Sheet } from '../../../design/sheet'
import { WriteNote } from '../../../design/write-trouble'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useWrite } from '../../../service/use-write'

const NAME_CHARACTERS = 60

export const toUnit = ({ unit, name }: Pick<UnitView, 'unit' | 'name'>): void => {
  void Taro.navigateTo({ url: `/package/staff/units/index?unit=${encodeURIComponent(unit)}&name=${encodeURIComponent(name)}` })
}

/** A school, a hospital, an office: named once, then its list is invited. */
export function AddSheet({ kinds, onClose }: { kinds: readonly UnitView['kind'][]; onClose: () => void }) {
  const { words, say } = useLook()
  const { units } = words.persons
  const [name, setName] = useState('')
  const [kind, setKind] = useState<string | null>(null)
  const write = useWrite((ask: { name: string; kind: string }, reference) => call('staff', 'unit.save', ask, reference))
  const told = name.trim()
  const ready = told !== '' && kind !== null
  return (
    <Sheet id="unit-sheet" title={units.add} onClose={onClose}>
      {(close) => (
        <View className="form mt3">
          <Field id="unit-name" label={units.name} hint={units.nameHint} limit={NAME_CHARACTERS} value={name} onChange={setName} />
          <View className="pick">
            <View className="label">{units.kind}</View>
            <Segment name="unit-kind" options={kinds.map((one) => ({ key: one.id, text: say(one.name) }))} value={kind} onChoose={setKind} />
          </View>
          <WriteNote id="unit-trouble" reply={write.reply} />
          <Button
            id="unit-save"
            className="mt4"
            off={!ready}
            busy={write.busy}
            text={ready ? units.save(told) : units.first}
            onTap={() => {
              if (!ready) return
              void write.run({ name: told, kind }).then((reply) => {
                if (!reply.ok) return
                close()
                toUnit(reply.value)
              })
            }}
          />
        </View>
      )}
    </Sheet>
  )
}
