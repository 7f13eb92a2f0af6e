import { Code } from './code'
import { Bone, Skeleton } from '../../design/skeleton'
import { NavBar } from '../../design/nav-bar'
import { Screen } from '../../design/screen'
import { Answered } from '../../design/trouble'
import { cloth } from '../../design/cloth'
import { useLook } from '../../look/use-look'
import { useCard } from '../../service/use-card'
import { useBright } from './use-bright'
import './index.scss'

/** The member's code: barcode and QR for the till's scanner, on the ground of the tier's cloth. */
export default function CodePage() {
  const { words } = useLook()
  const card = useCard()
  const bright = useBright()
  const theme = card.value?.tier.theme
  const over = theme ? { colour: theme.ink } : undefined
  const ground = theme ? { ...cloth(theme).style, background: theme.face2, color: theme.ink } : {}
  return (
    <Screen
      nav={<NavBar back title={words.code.title} over={over} />}
      className={theme ? 'code-ground' : ''}
      style={ground}
    >
      {card.value ? (
        <Code card={card.value} bright={bright} />
      ) : (
        <Answered
          asked={card}
          title={words.states.notLoaded.code}
          skeleton={
            <Skeleton>
              <Bone height={1000} round className="mt4" />
            </Skeleton>
          }
        >
          {(value) => <Code card={value} bright={bright} />}
        </Answered>
      )}
    </Screen>
  )
}
