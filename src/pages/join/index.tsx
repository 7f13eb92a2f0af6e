import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useCallback } from 'react'
import { NavBar } from '../../design/nav-bar'
import { ScanStore } from '../../design/scan-store'
import { Screen } from '../../design/screen'
import { Bone, Skeleton } from '../../design/skeleton'
import { Empty } from '../../design/state'
import { Answered } from '../../design/trouble'
import { useLook } from '../../look/use-look'
import { learnBrand } from '../../look/brand'
import { call } from '../../service/call'
import { newReference } from '../../service/reference'
import { decodeScene } from '../../service/scene'
import { useAsk } from '../../service/use-ask'
import { Join } from './join'
import './index.scss'

async function open(scene: string) {
  const reply = await call('member', 'scene.open', { scene })
  if (!reply.ok) return reply
  learnBrand(reply.value.brand)
  // Only counted: whether it was heard changes nothing here.
  if (!reply.value.member) void call('member', 'join.step', { scene, step: 'seen' }, newReference())
  return reply
}

function JoinSkeleton() {
  return (
    <Skeleton>
      <Bone height={360} round className="mt2" />
      <Bone height={600} round className="mt4" />
    </Skeleton>
  )
}

function Opened({ scene }: { scene: string }) {
  const { words } = useLook()
  const ask = useCallback(() => open(scene), [scene])
  const asked = useAsk(ask)
  if (asked.value) return <Join scene={scene} view={asked.value} />
  return (
    <Screen nav={<NavBar back title={words.join.title} />}>
      <Answered
        asked={asked}
        title={words.states.notLoaded.scene}
        skeleton={<JoinSkeleton />}
        next={
          <View className="mt3">
            <ScanStore kind="soft" />
          </View>
        }
      >
        {() => null}
      </Answered>
    </Screen>
  )
}

/** What a printed store code opens. */
export default function JoinPage() {
  const { words } = useLook()
  const scene = decodeScene(useRouter().params.scene ?? '')
  if (scene) return <Opened scene={scene} />
  return (
    <Screen nav={<NavBar back title={words.join.title} />}>
      <Empty id="join-no-scene" art="card" title={words.states.noScene} text={words.states.noSceneText} />
    </Screen>
  )
}
