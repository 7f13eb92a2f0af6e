import { View } from '@tarojs/components'
import type { LadderView } from '../../../types/contract'
import type { Words } from '../../../types/programme'
import { useLook } from '../../look/use-look'

/** Every right that any tier has, in the order in which the tiers say them. */
function rightsOf({ tiers }: LadderView): Words[] {
  const all = tiers.flatMap(({ benefits }) => benefits.map(({ title }) => title))
  return all.filter(({ zh }, place) => all.findIndex((one) => one.zh === zh) === place)
}

/** A short name stands over a column: 青禾 of 青禾会员. */
const short = (name: string): string => (name.length > 2 ? name.replace(/会员$/, '') : name)

/** One table of rights: a row each, a column a tier, the own column tinted. */
export function BenefitTable({ ladder }: { ladder: LadderView }) {
  const { words, say } = useLook()
  const rights = rightsOf(ladder)
  if (rights.length === 0) return null
  const column = (id: string): string => `cell c ${id === ladder.own ? 'own b kb' : ''}`
  return (
    <View id={`tiers-table-${ladder.track?.id ?? 'ladder'}`} className="panel tight mt2 rights" role="table">
      <View className="line t26" role="row">
        <View className="name k2" role="columnheader">
          {words.tiers.benefits}
        </View>
        {ladder.tiers.map(({ id, name }) => (
          <View key={id} className={`${column(id)} ${id === ladder.own ? 'first' : 'k3'}`} role="columnheader">
            {short(say(name))}
          </View>
        ))}
      </View>
      {rights.map((title, place) => (
        <View key={title.zh} className="line t28" role="row">
          <View className="name t26 k2" role="rowheader">
            {say(title)}
          </View>
          {ladder.tiers.map(({ id, benefits }) => {
            const found = benefits.find((one) => one.title.zh === title.zh)
            const last = place === rights.length - 1 ? 'last' : ''
            return (
              <View key={id} className={`${column(id)} n ${last}`} role="cell">
                {found ? say(found.text) : words.tiers.none}
              </View>
            )
          })}
        </View>
      ))}
    </View>
  )
}
