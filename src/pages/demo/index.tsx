import { Text, View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Icon } from '../../design/icon'
import { NavBar } from '../../design/nav-bar'
import { Note } from '../../design/note'
import { Screen } from '../../design/screen'
import { Tap } from '../../design/tap'
import { useLook } from '../../look/use-look'
import { demoHost, demoPerson, dropNamedPerson, signIn, unsettleIdentity } from '../../service/session'
import type { DemoHost, DemoPerson } from '../../service/session'

type Kind = DemoPerson['kind']

const kinds: readonly Kind[] = ['member', 'visitor', 'staff']

async function become(person: DemoPerson): Promise<boolean> {
  if (!(await signIn(person))) return false
  dropNamedPerson()
  unsettleIdentity()
  await Taro.reLaunch({ url: person.kind === 'staff' ? '/package/staff/home/index' : '/pages/home/index' })
  return true
}

interface PersonRowProps {
  person: DemoPerson
  onChoose: (person: DemoPerson) => void
}

function PersonRow({ person, onChoose }: PersonRowProps) {
  const { id, kind, name, line } = person
  return (
    <Tap
      id={`demo-${id}`}
      className="li"
      onTap={() => {
        onChoose(person)
      }}
    >
      <Icon name={kind === 'staff' ? 'store' : 'person'} tone={id === demoPerson()?.id ? 'brand' : 'ink'} />
      <View className="f1">
        <View className="b">{name}</View>
        <View className="t24 k3">{line}</View>
      </View>
      <Icon name="go" size="xs" tone="ink3" />
    </Tap>
  )
}

interface PeopleProps {
  kind: Kind
  people: DemoPerson[]
  onChoose: (person: DemoPerson) => void
}

function People({ kind, people, onChoose }: PeopleProps) {
  const { words } = useLook()
  const { members: member, visitors: visitor, staff } = words.demo
  const mine = people.filter((person) => person.kind === kind)
  if (mine.length === 0) return null
  return (
    <>
      <View className="sect">
        <View className="t32 b">{{ member, visitor, staff }[kind]}</View>
      </View>
      <View className="list">
        {mine.map((person) => (
          <PersonRow key={person.id} person={person} onChoose={onChoose} />
        ))}
      </View>
    </>
  )
}

function Links({ links }: { links: DemoHost['links'] }) {
  const { words } = useLook()
  if (links.length === 0) return null
  return (
    <>
      <View className="sect">
        <View className="t32 b">{words.demo.links}</View>
      </View>
      <View className="list">
        {links.map(({ name, url }, place) => (
          <Tap
            key={url}
            id={`demo-link-${place}`}
            className="li"
            role="link"
            onTap={() => {
              window.location.href = url
            }}
          >
            <Icon name="code" />
            <Text className="f1">{name}</Text>
            <Icon name="go" size="xs" tone="ink3" />
          </Tap>
        ))}
      </View>
      <View className="t24 k3 mt2">{words.demo.linksWhy}</View>
    </>
  )
}

/** Stands in for WeChat's sign-in on a local host, and says so. */
export default function DemoPage() {
  const { words } = useLook()
  const storesFirst = useRouter().params.from === 'stores'
  const [host, setHost] = useState<DemoHost | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    void demoHost().then(setHost)
  }, [])
  const choose = (person: DemoPerson): void => {
    void become(person).then((done) => {
      setFailed(!done)
    })
  }
  return (
    <Screen nav={<NavBar back title={words.demo.title} />}>
      <Note kind="info" icon="info" className="mt2">
        {words.demo.why}
      </Note>
      {failed && (
        <Note kind="danger" icon="info" className="mt2">
          {words.demo.failed}
        </Note>
      )}
      {storesFirst && <Links links={host?.links ?? []} />}
      {kinds.map((kind) => (
        <People key={kind} kind={kind} people={host?.people ?? []} onChoose={choose} />
      ))}
      {!storesFirst && <Links links={host?.links ?? []} />}
    </Screen>
  )
}
