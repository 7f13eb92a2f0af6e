import { View } from '@tarojs/components'
import { NavBar } from '../../../design/nav-bar'
import { Screen } from '../../../design/screen'
import { RowsSkeleton } from '../../../design/skeleton'
import { Empty } from '../../../design/state'
import { Answered } from '../../../design/trouble'
import { useLook } from '../../../look/use-look'
import { usePull } from '../../../service/use-pull'
import { RightRow } from './right-row'
import { UseRow } from './use-row'
import { useRightsAndUses } from './use-rights-and-uses'
import './index.scss'

/** Every right of the programme, the own ones first, and all that was used of them. */
export default function RightsPage() {
  const { words } = useLook()
  const { asked, uses, more } = useRightsAndUses()
  usePull(asked.again)
  return (
    <Screen nav={<NavBar back title={words.benefit.title} />}>
      <Answered asked={asked} title={words.benefit.mineNotLoaded} skeleton={<RowsSkeleton rows={6} />}>
        {({ rights: { benefits, zone } }) => {
          const [own, others] = [benefits.filter(({ held }) => held), benefits.filter(({ held }) => !held)]
          if (benefits.length === 0) return <Empty id="rights-empty" art="list" title={words.benefit.mineEmpty} text={words.benefit.mineEmptyText} />
          return (
            <View className="rise">
              {own.length > 0 && <View className="t32 b mt2">{words.benefit.own}</View>}
              <View className="list mt2">
                {own.map((right) => (
                  <RightRow key={right.id} right={right} zone={zone} />
                ))}
              </View>
              {own.length > 0 && <View className="t24 k3 mt2">{words.benefit.how}</View>}
              {others.length > 0 && <View className="t32 b mt4">{words.benefit.others}</View>}
              <View className="list mt2">
                {others.map((right) => (
                  <RightRow key={right.id} right={right} zone={zone} />
                ))}
              </View>
              <View className="t32 b mt4">{words.benefit.more}</View>
              {uses.length === 0 && <View id="uses-empty" className="t26 k3 mt2">{words.benefit.usesEmpty}</View>}
              <View className="list mt2">
                {uses.map((use, place) => (
                  <UseRow key={use.use} use={use} place={place} zone={zone} />
                ))}
              </View>
              {uses.length > 0 && <View className="c t24 k3 mt3">{more === 'busy' ? words.benefit.usesMore : more === 'end' ? words.benefit.usesEnd : ''}</View>}
            </View>
          )
        }}
      </Answered>
    </Screen>
  )
}
