/// The rule as cases: what is said, and what it amounts to. `Story` tells how to read them.
enum Cases {}

extension Cases {
  /// Who is believed.
  static let standings = """
    ## nobody has said anything
    => 1 nobody unknown

    ## the baseline stands until somebody says something
    before: government
    => 1 government held baseline same
    => 9 government held baseline same

    ## a neutral source is enough
    before: government
    1 sohr: opposition controls
    => 1 opposition held reported changed for 1 against 0

    ## a neutral source is enough where nobody was known before
    1 sohr: opposition controls
    => 1 opposition held reported changed

    ## the holder's own side is only a claim
    before: government
    1 rebels: opposition controls
    => 1 opposition claimed reported changed

    ## the loser's admission is enough
    before: government
    1 army: opposition controls
    => 1 opposition held reported changed

    ## a boast and the loser's admission that it left
    before: government
    1 rebels: opposition controls
    1 army: government withdrew
    => 1 opposition held reported for 2

    ## all voices of one side are one voice
    before: opposition
    1 army: government controls
    1 state-tv: government controls
    => 1 government claimed for 2

    ## two parties to the war do not confirm each other
    before: government
    1 rebels: opposition controls
    1 sna-media: opposition controls
    => 1 opposition claimed

    ## a side and a source without a name are two independent sources
    before: government
    1 rebels: opposition controls
    1 unnamed: opposition controls
    => 1 opposition held

    ## a source without a name is not enough alone
    before: government
    1 unnamed: opposition controls
    => 1 opposition claimed

    ## many sources without a name are one
    before: government
    1 unnamed: opposition controls
    1 unnamed: opposition controls
    1 someone-we-do-not-know: opposition controls
    => 1 opposition claimed

    ## a neutral person is not a neutral organisation
    before: government
    1 analyst: opposition controls
    => 1 opposition claimed

    ## a second independent voice on a later day confirms a claim
    before: government
    1 rebels: opposition controls
    3 unnamed: opposition controls
    => 1 opposition claimed
    => 3 opposition held reported changed

    ## the same side again confirms nothing
    before: government
    1 rebels: opposition controls
    2 hts-media: opposition controls
    => 2 opposition claimed reported same

    ## a neutral source confirms a claim on a later day
    before: government
    1 rebels: opposition controls
    2 sohr: opposition controls
    => 2 opposition held reported changed

    ## the word of its own side does not weaken what a neutral source said
    1 sohr: opposition controls
    2 rebels: opposition controls
    => 2 opposition held reported same

    ## an outlet the pack knows stands as the pack says
    before: government
    1 outlet: opposition controls by reuters
    => 1 opposition held

    ## an outlet is known by any of its names
    before: government
    1 outlet: opposition controls by SOHR
    1 outlet: opposition controls by REUTERS
    => 1 opposition held

    ## an outlet of the holder's side is the holder's side
    before: government
    1 outlet: opposition controls by rebels
    => 1 opposition claimed

    ## an outlet of the loser's side admits
    before: government
    1 outlet: opposition controls by state-tv
    => 1 opposition held

    ## an outlet the pack does not know is not enough alone
    before: government
    1 outlet: opposition controls by somebody
    => 1 opposition claimed

    ## two unknown outlets in their own words are two independent sources
    before: government
    1 outlet: opposition controls by somebody "the town fell this morning after two days of fighting"
    1 outlet: opposition controls by anybody "fighters are in the square and the garrison has left"
    => 1 opposition held

    ## two unknown outlets with one agency line are one source
    before: government
    1 outlet: opposition controls by somebody "the town fell this morning after two days of fighting"
    1 outlet: opposition controls by anybody "The town fell, this morning after two days of fighting."
    => 1 opposition claimed

    ## an unknown outlet that prints a side's own words is no second source
    before: government
    1 rebels: opposition controls "our men have freed the town after two days of fighting"
    1 outlet: opposition controls by somebody "our men have freed the town after two days of fighting"
    => 1 opposition claimed

    ## an outlet nobody named is unnamed
    before: government
    1 outlet: opposition controls by unknown
    1 outlet: opposition controls
    => 1 opposition claimed

    ## HTS counts as the opposition and keeps its name
    before: government
    1 sohr: hts controls
    => 1 opposition held named hts

    ## HTS and the opposition do not exclude each other
    before: government
    1 sohr: hts controls
    1 reuters: opposition controls
    => 1 opposition held named opposition for 2 against 0

    ## a third party's word about others is only a claim
    before: government
    1 sdf-media: opposition controls
    => 1 opposition claimed

    ## the loser's denial does not outweigh a neutral source
    before: government
    1 sohr: opposition controls
    1 state-tv denies: opposition controls
    => 1 opposition held denial against 1

    ## a boast and the loser's denial exclude each other
    before: sdf
    1 sna-media: sna controls
    1 sdf-media denies: sna controls
    => 1 sdf disputed between sdf/sna reported changed denial

    ## two boasts exclude each other
    before: government
    1 sna-media: sna controls
    1 sdf-media: sdf controls
    => 1 nobody disputed between sdf/sna reported changed

    ## two neutral sources exclude each other
    before: government
    1 sohr: opposition controls
    1 reuters: government controls
    => 1 government disputed between government/opposition reported changed

    ## a neutral source decides between two boasts
    before: government
    1 rebels: opposition controls
    1 army: government controls
    1 sohr: government controls
    => 1 government held reported same against 1

    ## two independent sources outweigh one word
    before: government
    1 rebels: opposition controls
    1 unnamed: opposition controls
    1 army: government controls
    => 1 opposition held against 1

    ## an admission decides between two neutral sources
    before: government
    1 sohr: opposition controls
    1 reuters: government controls
    1 army: government withdrew
    => 1 opposition held against 1

    ## a neutral denial refutes a boast
    before: government
    1 rebels: opposition controls
    1 sohr denies: opposition controls
    => 1 government held reported same against 1

    ## a denial alone never colours the map
    1 state-tv denies: opposition controls
    => 1 nobody unknown

    ## a denial alone is no report of the holder
    before: government
    1 state-tv denies: opposition entered
    => 1 government held baseline denial for 1

    ## a neutral denial is a report of the holder
    before: government
    1 sohr denies: opposition entered
    => 1 government held reported same

    """

  /// How much of it, and which parts.
  static let parts = """
    ## most of a town is held, and says so
    before: government
    1 sohr: opposition controls most
    => 1 opposition held most changed

    ## half of a town is contested
    before: government
    1 sohr: opposition controls half
    => 1 government contested half between government/opposition changed

    ## part of a town is contested
    before: government
    1 sohr: opposition controls part
    => 1 government contested part between government/opposition

    ## half and most on one day are most
    before: government
    1 sohr: opposition controls half
    1 sohr: opposition controls most
    => 1 opposition held most

    ## most and nothing said of how much are most
    before: government
    1 sohr: opposition controls most
    1 reuters: opposition controls
    => 1 opposition held most

    ## most stays most when nothing is said of how much
    1 sohr: opposition controls most
    2 reuters: opposition controls
    => 2 opposition held most reported same

    ## most becomes all
    1 sohr: opposition controls most
    2 sohr: opposition controls full
    => 2 opposition held full reported changed

    ## a boast of all of it does not outweigh a neutral half
    before: government
    1 rebels: opposition controls full
    1 sohr: opposition controls half
    => 1 government contested half

    ## outskirts are not the town
    before: government
    1 sohr: opposition controls outskirts
    => 1 government held baseline other 1

    ## entering the outskirts is not entering
    before: government
    1 sohr: opposition entered outskirts
    => 1 government held baseline

    ## leaving the outskirts is not leaving
    before: government
    1 army: government withdrew outskirts
    => 1 government held baseline

    ## most of it for one and a part for the old holder go together
    before: government
    1 sohr: opposition controls most
    1 reuters: government controls part
    => 1 opposition held most

    ## the old holder with half of it contests it
    before: government
    1 sohr: opposition controls
    1 reuters: government controls half
    => 1 government contested half between government/opposition

    ## the old holder with a part of it leaves most
    before: government
    1 sohr: opposition controls
    1 reuters: government controls part
    => 1 opposition held most

    ## the holder is said to hold a part, and nobody the rest
    before: government
    1 sohr: government controls part
    => 1 government held reported same

    ## the holder is said to hold only half
    before: government
    1 sohr: government controls half
    => 1 government contested half

    ## parts of the loser of which nothing was heard since are not said to hold out
    before: government in city
    before: government in airport
    before: sdf in north
    1 sohr: opposition controls at city
    => 1 city: opposition held except north
    => 5 city: opposition held except north

    ## a part of the loser that is heard of since the fall holds out
    before: government in city
    before: government in airport
    1 sohr: opposition controls at city
    2 sohr: government controls at airport
    => 1 city: opposition held
    => 2 city: opposition held except airport

    ## a district is a place of its own
    before: government in city
    before: government in north
    1 sohr: opposition controls at north
    => 1 city: government held except north
    => 1 north: opposition held

    ## districts entered do not contest the city
    before: government in city
    1 sohr: opposition entered at north
    1 sohr: opposition entered at south
    => 1 city: government held baseline

    ## a city is listed without the districts others hold
    before: government in city
    before: sdf in north
    before: sdf in south
    1 sohr: opposition controls at city
    => 1 city: opposition held except north,south

    ## a part held by those who hold a district does not contest the city
    before: government in city
    before: sdf in north
    1 sohr: opposition controls most at city
    1 sohr: sdf controls part at city
    => 1 city: opposition held most except north against 0

    ## a part held by somebody with no district contests the city
    before: government in city
    before: sdf in north
    1 sohr: opposition controls part at city
    => 1 city: government contested

    ## an exception that the claim names
    before: government in city
    1 sohr: opposition controls at city except north,south
    => 1 city: opposition held except north,south
    => 5 city: opposition held except north,south carried 4

    ## an exception ends when the part is taken
    before: government in city
    1 sohr: opposition controls at city except north,south
    3 sohr: opposition controls at north
    => 3 city: opposition held except south

    ## an airport in the city is listed too
    before: government in city
    1 sohr: opposition controls at city
    1 sohr: sdf controls at airport
    => 1 city: opposition held except airport

    ## a governorate is not its towns
    before: government
    1 sohr: opposition controls at province
    => 1 province: opposition held
    => 1 government held baseline

    ## a neighbour says nothing
    before: government
    1 sohr: opposition controls at other
    => 1 government held baseline

    ## a place the pack does not know has states too
    1 sohr: opposition controls at unlisted:hill
    => 1 unlisted:hill: opposition held

    """

  /// One day after another, and within a day.
  static let sequences = """
    ## a state is carried over with its age
    1 sohr: opposition controls
    => 2 opposition held carried 1 same
    => 8 opposition held carried 7 for 1

    ## a report makes it young again
    1 sohr: opposition controls
    4 reuters: opposition controls
    => 4 opposition held reported same
    => 6 opposition held carried 2

    ## before the first report the baseline stands
    before: government
    3 sohr: opposition controls
    => 2 government held baseline

    ## taken, retaken and taken again on days of their own
    before: government
    1 sohr: opposition controls
    2 sohr: government controls
    3 sohr: opposition controls
    => 1 opposition held changed
    => 2 government held changed
    => 3 opposition held changed

    ## retaken by the army's account
    before: government
    1 sohr: opposition controls
    2 army: government controls
    => 2 government claimed changed

    ## retaken by the army's account and denied
    before: government
    1 sohr: opposition controls
    2 army: government controls
    2 rebels denies: government controls
    => 2 opposition disputed between government/opposition changed

    ## a disputed place is decided by a neutral source
    before: government
    1 rebels: opposition controls
    1 army: government controls
    2 sohr: opposition controls
    => 1 government disputed
    => 2 opposition held changed

    ## a disputed place stays disputed while each repeats itself
    before: government
    1 rebels: opposition controls
    1 army: government controls
    2 army: government controls
    => 2 government disputed reported same
    => 4 government disputed carried 2

    ## a dispute ends when one side admits that it left
    before: sdf
    1 sna-media: sna controls
    1 sdf-media denies: sna controls
    2 sdf-media: sdf withdrew
    => 2 sna held changed

    ## a dispute ends when a neutral source denies one side
    before: sdf
    1 sna-media: sna controls
    1 sdf-media denies: sna controls
    2 sohr denies: sna controls
    => 2 sdf held changed

    ## a handover
    before: government
    1 sohr: government withdrew
    1 sohr: sdf controls
    => 1 sdf held for 2

    ## shared control by one and the same word
    before: sdf
    1 sohr: sdf controls in a
    1 sohr: government controls in a
    => 1 sdf held between government/sdf

    ## the old holder named in passing
    before: government
    1 sohr: opposition controls in a
    1 sohr: government controls in a "which the army holds"
    => 1 opposition held against 0

    ## entered and no more
    before: government
    1 sohr: opposition entered
    => 1 government contested between government/opposition reported changed
    => 3 government contested carried 2

    ## entered by the enterer's word and denied by the holder
    before: government
    1 rebels: opposition entered
    1 army denies: opposition entered
    => 1 government disputed between government/opposition

    ## entered by a neutral source and denied by the holder
    before: government
    1 sohr: opposition entered
    1 state-tv denies: opposition entered
    => 1 government contested denial against 1

    ## entered, then held
    before: government
    1 sohr: opposition entered
    2 sohr: opposition controls
    => 2 opposition held changed

    ## entered and held on one day
    before: government
    1 sohr: opposition entered
    1 sohr: opposition controls
    => 1 opposition held for 2

    ## all of it entered is held
    before: government
    1 sohr: opposition entered full
    => 1 opposition held full

    ## entered, and the holder withdrew on the same day
    before: government
    1 sohr: opposition entered
    1 army: government withdrew
    => 1 opposition held

    ## entered, and the holder withdrew the day after
    before: government
    1 sohr: opposition entered
    2 army: government withdrew
    => 2 opposition held changed

    ## entered and thrown out, by a neutral source
    before: government
    1 sohr: opposition entered
    2 sohr: opposition withdrew
    => 2 government held changed

    ## entered and left within the day
    before: government
    1 sohr: opposition entered
    1 sohr: opposition withdrew
    => 1 government held same

    ## thrown out by the holder's own word
    before: government
    1 sohr: opposition entered
    2 army: government controls
    => 2 government claimed changed

    ## a holder that enters its own town contests nothing
    before: government
    1 sohr: government entered
    => 1 government held reported same

    ## entered where nobody was known
    1 sohr: opposition entered
    => 1 nobody contested between opposition

    ## an ally inside contests nothing
    before: government
    1 sohr: russia entered
    => 1 government held same for 1 against 0

    ## allies hold it together
    before: opposition
    1 sohr: russia controls
    1 sohr: government controls
    => 1 government held between government/russia

    ## an ally's word is a side's own word
    before: opposition
    1 moscow: government controls
    1 army: government controls
    => 1 government claimed

    ## withdrawal without a taker
    before: government
    1 army: government withdrew
    => 1 nobody unknown reported changed for 1
    => 3 nobody unknown carried 2

    ## loss without a taker, by a neutral source
    before: government
    1 sohr: government lost
    => 1 nobody unknown reported changed

    ## withdrawal by the opponent's word alone changes nothing
    before: government
    1 rebels: government withdrew
    => 1 government held baseline against 1

    ## withdrawal denied by the holder and said by nobody who counts
    before: government
    1 rebels: government withdrew
    1 army denies: government withdrew
    => 1 government held baseline denial

    ## entered after the holder had left
    before: government
    1 army: government withdrew
    2 sohr: opposition entered
    => 2 opposition held changed

    ## a claim of somebody else's withdrawal changes nothing
    before: government
    1 sohr: sdf withdrew
    => 1 government held reported same

    ## taken and left again within the day
    before: government
    1 sohr: opposition controls
    1 sohr: opposition withdrew
    => 1 nobody unknown changed

    ## one in the morning and another in the evening
    before: government
    1 sohr: government withdrew
    1 sohr: sdf entered
    1 sohr: sdf withdrew
    1 sohr: opposition controls
    => 1 opposition held

    ## a denial in the morning and an admission in the afternoon
    before: government
    1 army denies: opposition entered
    1 army denies: government withdrew
    1 army: government withdrew
    1 sohr: opposition controls
    => 1 opposition held changed denial against 2

    ## part of the ground given up is not the town
    before: government
    1 army: government withdrew part
    => 1 government held baseline against 1

    ## a neutral source has a claim fall on a later day
    before: government
    1 rebels: opposition controls
    2 sohr denies: opposition controls
    => 1 opposition claimed
    => 2 government held changed

    ## the loser denies a claim on a later day
    before: government
    1 rebels: opposition controls
    2 army denies: opposition controls
    => 2 opposition disputed between government/opposition

    ## the loser denies on a later day what a neutral source said
    before: government
    1 sohr: opposition controls
    2 army denies: opposition controls
    => 2 opposition held carried 1 denial against 1

    ## one neutral source gives it to two within a day
    before: sdf
    1 sohr: opposition controls
    1 sohr: government controls
    => 1 nobody contested between government/opposition

    ## a neutral source corrects itself about the same day
    before: sdf
    1>1 sohr: opposition controls
    1>2 sohr: government controls
    => 1 government held

    """

  /// What is shown and never counted, and what was known when.
  static let evidence = """
    ## a plan sets nothing
    before: government
    1 army plans: government withdrew
    1 rebels plans: opposition controls
    => 1 government held baseline other 2

    ## the past sets nothing
    before: government
    1 sohr recalls: opposition controls
    => 1 government held baseline other 1

    ## strikes set nothing
    before: government
    1 sohr: opposition strikes
    1 sohr: opposition shelling
    => 1 government held baseline other 2

    ## clashes and an advance nearby set nothing
    before: government
    1 sohr: opposition clashes
    1 sohr: opposition advancing
    => 1 government held baseline other 2

    ## forces deployed and reinforced set nothing
    before: government
    1 sohr: opposition deployed
    1 sohr: government reinforced
    => 1 government held baseline other 2

    ## strikes of another day are not shown
    1 sohr: opposition controls
    2 sohr: government strikes
    => 1 opposition held other 0
    => 2 opposition held carried 1 other 1
    => 3 opposition held carried 2 other 0

    ## a carried state shows the claims that set it
    1 sohr: opposition controls
    1 rebels: opposition controls
    => 4 opposition held carried 3 for 2

    ## a denial since then is shown with it
    before: government
    1 sohr: opposition controls
    2 army denies: opposition controls
    => 4 opposition held carried 3 for 1 against 1 denial

    ## an old denial is forgotten with the report that follows it
    before: government
    1 sohr: opposition controls
    2 army denies: opposition controls
    3 sohr: opposition controls
    => 4 opposition held carried 1 for 1 against 0

    ## a late report changes the day it speaks of
    before: government
    1>4 sohr: opposition controls
    => 1 opposition held reported changed
    => 3 opposition held carried 2

    ## a late report was not known before it came
    before: government
    as of 3
    1>4 sohr: opposition controls
    => 1 government held baseline
    => 9 government held baseline

    ## what had come by a day counts on it
    before: government
    as of 3
    1>3 rebels: opposition controls
    2>5 sohr: opposition controls
    => 2 opposition claimed carried 1

    """
}
