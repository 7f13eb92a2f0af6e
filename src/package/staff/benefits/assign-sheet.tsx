import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../design/button'
import { Segment } from '../../../design/choice'
import { Sheet } from '../../../design/sheet'
import { RowsSkeleton } from '../../../design/skeleton'
import { Answered } from '../../../design/trouble'
import { WriteNote } from '../../../design/write-trouble'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useOpened } from '../../../service/use-ask'
import { useWrite } from '../../../service/use-write'

const ask = () => call('staff', 'adviser.list', {})

/** A person of the own store becomes the member's adviser. */
export function AssignSheet({ member, onClose }: { member: string; onClose: () => void }) {
  const { benefits } = useLook().words.rewards
  const asked = useOpened(ask)
  const [staff, setStaff] = useState<string | null>(null)
  const write = useWrite((chosen: string, reference) => call('staff', 'adviser.assign', { member, staff: chosen }, reference))
  return (
    <Sheet id="assign-sheet" title={benefits.assignTitle} onClose={onClose}>
      {(close) => (
        <View className="mt3">
          <View className="t26 k2">{benefits.assignWhy}</View>
          <Answered asked={asked} title={benefits.notLoaded} skeleton={<RowsSkeleton rows={3} />}>
            {({ rows }) => {
              const chosen = rows.find((one) => one.staff === staff)
              return (
                <>
                  <View className="mt2">
                    <Segment name="adviser" options={rows.map((one) => ({ key: one.staff, text: one.name }))} value={staff} onChoose={setStaff} />
                  </View>
                  <WriteNote id="assign-trouble" reply={write.reply} />
                  <Button
                    id="assign-go"
                    className="mt3"
                    off={!chosen}
                    busy={write.busy}
                    text={chosen ? benefits.assignTo(chosen.name) : benefits.chooseFirst}
                    onTap={() => {
                      if (chosen) void write.run(chosen.staff).then((reply) => { if (reply.ok) close() })
                    }}
                  />
                </>
              )
            }}
          </Answered>
        </View>
      )}
    </Sheet>
  )
}
