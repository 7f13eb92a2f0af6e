import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { PushAsk } from '../../../../types/record'
import { TextLink } from '../../../design/button'
import { RowsSkeleton } from '../../../design/skeleton'
import { Empty } from '../../../design/state'
import { Answered } from '../../../design/trouble'
import { grouped } from '../../../figure/number'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useOpened } from '../../../service/use-ask'
import { Bubble, Misfits } from './bubble'

/** Real members' messages, one at a time, and everything that does not fit. */
export function StepPreview({ ask }: { ask: PushAsk }) {
  const { preview } = useLook().words.push
  const key = JSON.stringify(ask)
  const load = useCallback(() => call('staff', 'push.preview', { push: JSON.parse(key) as PushAsk }), [key])
  const asked = useOpened(load)
  const [place, setPlace] = useState(0)
  return (
    <Answered asked={asked} title={preview.notLoaded} skeleton={<RowsSkeleton rows={3} />}>
      {({ samples, misfits, seen, whole }) => {
        const sample = samples[place % Math.max(1, samples.length)]
        if (!sample) return <Empty id="preview-empty" art="list" title={preview.nobody} text={preview.nobodyWhy} />
        return (
          <>
            <View className="row sb push-over">
              <View className="t24 k3 n">{preview.of(preview.who(sample.nameMasked, sample.cardTail))}</View>
              {samples.length > 1 && <TextLink id="preview-next" text={preview.next((place % samples.length) + 1, samples.length)} after="go" onTap={() => { setPlace(place + 1) }} />}
            </View>
            <Bubble sample={sample} />
            <Misfits misfits={misfits} />
            <View className="t24 k3 n mt2">{whole ? preview.all(grouped(seen)) : preview.some(grouped(seen))}</View>
          </>
        )
      }}
    </Answered>
  )
}
