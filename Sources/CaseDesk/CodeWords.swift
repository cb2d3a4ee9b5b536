/// The words that access codes are made of: 2,048 of them, so each carries 11 bits.
///
/// Chosen to be read aloud and written down by anyone: three to seven letters, no two alike to the eye
/// (none differs from another by one letter) or to the ear, and none that could hurt.
enum CodeWords {
    /// Every word, in alphabetical order.
    static let all: [String] = text.split(whereSeparator: \.isWhitespace).map(String.init)

    private static let text = """
        abacus ability abseil absorb acacia academy achieve acorn acre acrobat acrylic active actor actress
        adapt adjust admire advance aerial aerosol agile airbag airfare airflow airlift airline airlock
        airmail airport airship album alcove alder algae algebra almanac almond alpaca alpine amazing amble
        among amplify amulet anagram anchor anchovy anemone angular animate aniseed ankle annual anorak
        antenna anthem anthill antique antler anvil apex apple apricot apron aqua aquatic arcade archive
        archway arctic arena armband armful armrest aroma arrive article artist artwork ascend aspect aspen
        assist aster athlete atlas atom atrium attic auburn audio author autumn avatar avenue aviary aviator
        avocado awesome awning azure badger bagel bagpipe bakery balance balcony ballad ballet balloon balsa
        bamboo bandana bangle banjo banner banquet baobab barcode barge barn barrel bashful basin basket
        bassoon batch beacon bead beaker beanbag beanie bedrock beehive beeline beeswax before begin begonia
        beige beret beside between beyond bicycle binary binder bingo biology biplane birch birdie biscuit
        bistro blanket blazer bleep blink blossom blurb boating boatman bobbin bobcat bobsled bobtail boiler
        bonbon bonnet bonsai bonus bookend bookish booklet booming boost booth borrow botany bounce bowling
        bracken bramble brand bravery breadth breeze brick bridge brigade bright brim brioche brisket bristle
        brolly bronze broom browser brush bubble bucket budgie buffalo buffer buggy bugle builder bulb bulrush
        bumpy bundle bungee bunny bunting burger burrito bus bustle butler buttery button buzzer cabin cabinet
        cable cactus cadence cadet calzone camel camping campus canal canary candle canoe canopy canteen
        canyon capsule captain caption car carafe caramel caraway carbon cargo caribou carpet carport carrier
        cartoon cascade cashew cashier casting castle casual catkin catwalk cave cavern cedar celery cello
        cement centaur central century ceramic chair chalet chalk channel chapter charger chariot charm chat
        cheddar cheese chef chess chevron chewy chicory chiffon chime chimney chirp chomp chorus chowder
        chrome chutney cinema circle circuit cirrus citadel city clang clarify clasp classic clatter clay
        cleaner clear climate climber cloak cloud clove cluck coastal coaster cobalt cobbled cobweb cocoa
        cocoon codfish coding coffee cog coin cola collage collect collie column combo comet comfy comic
        comment commute compact company compare compass compile compose concave concept condor cone confirm
        conga conifer conjure connect contain context contour convex convoy cookery cookie cooking cookout
        copier cordial corgi corncob corner cosmos costume cottage counter country couplet coupon courage
        courier cowbell cowslip coyote crackle craft crane crater crayon cream crease credit cricket crimson
        crinkle crisp crocus crouton cruiser crumbly crunch crust cube cuboid cupcake cupful curious curlew
        curly cursive curtain cushion custard custom cutlery cycling cyclist dabble dainty dairy damson dance
        dapper data daytime dazzle debug decade decagon decibel decimal declare decor deepen define defrost
        degree deli delight deliver delta deluxe den denim depot depth descend design desk desktop detail
        detour develop dewdrop diagram dial diamond diesel digger digit dilute dimple diner dinghy diorama
        diploma direct disco display diving dodgem dollar dolphin domain dome domino door doorway dotted
        double dozen dragon drawing dresser drift driver drizzle droplet drum duchess dugout dune duplex
        durable during duster dustpan duvet dynamic dynamo eager eagle earlobe early earmuff earring earth
        easel eastern echo eclair eclipse ecology economy edging edible editor eggcup elbow elegant element
        elevate elk email embark emblem emerald emerge emoji emperor emu enable enamel enchant encore endless
        energy engine engrave enjoy enlarge enlist enrich enter entire entry epic equal equator equinox equip
        eraser errand evening event every exact exit expand explore export express extend extra eyebrow
        eyelash fabled fabric factory factual fairway fajita falafel falcon famous fanfare farmer fashion
        fasten feast feather feature fedora feeder feline fennel fern festive field fiesta fig filter final
        finely firefly firmly fishery fixture fizz flag flannel flask fleece fleet flicker flight flint float
        flock flora florist floss flowing fluent fluff fluid flume flurry fluted flutter flyover foam focus
        foggy foghorn folder foliage fondant food footman forest fork format fortune forum fossil foundry fox
        foxtrot free freesia fresh frill fringe fritter front frosted froth frozen fruity fudge full funfair
        furnish furrow further fusion futon future fuzzy gadget gala galaxy gallant galleon gallery gallop gap
        garage garden gargle garland garlic garment garnet garnish gateau gateway gather gazebo gazelle
        gearbox gecko gelato gem general genie gentle genuine geology gerbil gherkin gilded gingham giraffe
        girder gizmo glacier glade glass glazing gleam glider glimmer glimpse glitter globe glossy glow gnome
        goal goalie goblet goggle golden golfer gondola gong gooey goose gorge gosling goulash gradual grain
        granary granite granola granule graph grassy gravity gravy greatly green grid griddle griffin grocery
        groovy grotto ground group grove guava guide guitar gulp gumboot gumdrop gymnast habitat haddock haiku
        hairpin halfway halibut hamlet hammock hamper hamster handbag handset handy harmony harp harvest hawk
        hayloft heading headset headway hearty heater heath height helipad helix helmet helper hence hero
        hexagon hickory highway hiker hill hillock hilltop hinge hive hob hobby hockey hoist holiday honey
        hoopla hoot hopper horizon hornet hotpot hourly hubbub hubcap humble humid hurdle hut hutch hydrant
        hyphen ibex ibis iceberg icicle icing icon idea igloo iguana imagine impala import impress inbox
        include indent index indigo indoor infield ingot inkling inkpot inkwell inlet inner innings input
        inshore inspire install instant instead integer intro inward ironing island italic item ivory jackdaw
        jacket jaguar jaunty jazz jelly jersey jetpack jetty jigsaw jogger joiner journal journey jovial
        jubilee juggler juice jukebox jumper jungle junior juniper kale kayak kazoo keel keenly keeper kelp
        kestrel ketchup kettle keyhole keynote keypad keyring kiln kimono kindly kinetic kingdom kiosk kipper
        kitbag kitchen kite kitten kiwi koala ladder ladle lagoon lake lamb landing lantern lanyard laptop
        lapwing larch largely laser lasso lastly latest latte laundry laurel lavish lawn layered layout
        leaflet leafy league learn legend leisure lemon lemur length lens lentil leopard lettuce level library
        lid liftoff lightly likely lilac lime limit limpet linear linen linger lion liquid list listen lizard
        loader loaf lobster locally locker lodge lofty logbook logging logic logo loop lorry lotus loudly
        lounge lovely lowland lunar lunch lupin lyric macaw machine magenta magic magma magnet magnify magpie
        mailbag mainly mallard mammal manatee mango mansion manual maple mapping maraca marble margin marina
        mariner market marmot maroon marsh martian marvel mascot matinee matrix matter mauve maximum mayfly
        maypole meadow meal measure media medium medley meerkat melodic melody memo mend mention merit mermaid
        message meteor method metric metro midday middle midge midland midweek mighty mild mileage milky
        miller mineral mingle minibus minim minnow mint mirage mirror misty mixer moat mobile modern modify
        module moment monocle monsoon month moon moonlit moorhen mop moped morsel mosaic mossy mostly motel
        motif motion motor motto mouse movie muesli muffler mulch mural museum music muskrat mustang mystery
        mystic nacho napkin narrate narrow narwhal nature navy nearby neatly nebula nectar neon nesting
        netball network neutral neutron newt nifty nimble nimbus noble nonagon noodle north notch note notepad
        noun novel nucleus nugget nutmeg nylon oak oasis oatcake oatmeal oats oblong oboe obtain occupy ocean
        ocelot octagon octave octet octopus offbeat office offline offset offside okra olive omnibus onion
        online oodles opaque openly opera opinion optic option orange orbit orchid oregano organic origami
        osprey ostrich otter outback outbox outcrop outdoor outfit outgrow outlast outlet outline outlook
        output outside outward oval ovation overarm overlap owl oxen oxygen oyster ozone pacific package
        paella pageant paint paisley pakora palace pancake panini pannier panpipe panther papaya paper paprika
        papyrus parade parasol park parkour parrot parsnip pastel pastime pastry pasture patchy path patio
        pattern pavlova peachy peanut pebble pecan pedalo peg pelican pencil pendant penguin peony pepper
        perform perfume pergola pestle pesto petal petunia phoenix phone phrase physics piano piccolo pickle
        picnic picture pigtail pillar pilot pinball pink pioneer pipit pippin pirate pixel pizza placard plaid
        planet planner plastic plate plateau plaza pleat plinth plover plumage plumber plunger plural plush
        plywood pocket podcast podium poem poetry pointy polar polenta polka pollen polo polygon pompom poncho
        pond ponder pontoon popcorn porch portal porter portion possum postage postbox postman potato pottery
        poultry powdery prairie praline prance precise predict prefix premium prepaid prepare preset pretzel
        preview primary prime primula printer product prompt pronoun prop propel prosper protein proton
        proudly proverb publish puddle puffin pulley puma pumpkin punnet puppy purple putty puzzle pyramid
        quad quail quaint qualify quarry quartet quaver quench quest quiche quick quill quilted quince quintet
        quiz quokka quote rabbit racing radar radiant radio radish radius rafter railcar railing railway
        rainbow rainy raisin rally rambler ramp rampart ranch random ranger rapids raven ravine ravioli ready
        reboot rebuild recap receipt receive recent recipe recital recycle redraft redwing redwood reef
        referee refill reflect reflex refresh refuel regatta region regroup regular reheat relay relish remake
        remark remind remodel remote renew reopen repaint repair replica reply reread reserve reshape resize
        respond restart restful restore result retain retouch retrace reuse revamp reverse revise revolve
        rewire reword rewrite rhino rhombus rhubarb rhythm ribbon rice ricotta ringlet rinse ripen ripple
        risotto rivet robot robust rockery rodeo roller roof rooftop roomy rooster rosebud rosehip rosette
        rosy rotate rounded router routine rover royal rudder ruffle rug rugby rugged ruler rummage runner
        runway rusk russet rustic saddle safari saffron saga salad salmon salt salute samba samosa sample sand
        sandal sandbox sandpit sapling sardine sash satay satchel satnav satsuma saucer saunter sawdust
        sawmill scallop scamper scampi scarf scenery scenic scented scholar school science scoop scooter score
        scout screen scribe script scroll scuba sculpt scurry scuttle seabird seafood seagull seaside season
        seat seaweed sector seesaw segment select senior sequel sequin serene series sesame settee setting
        several shade shallot shampoo shawl shed sheen shell shift shimmer shindig shingle shiny shoal shoebox
        shop shorten shovel showery shrub shuffle shutter sidecar sieve sifter signal silken silo silver
        similar simile simply sing sitar sizzle skate sketch skiing skill skillet skip skittle skydive skylark
        skyline skyward slab slalom sledge sleek sleeve slide slipper slipway slope slurp smithy smooth smudge
        snack snapper snazzy sneeze snippet snooker snorkel snow snowman snug soapbox soccer society sock sofa
        softly solid soloist solve sonar sonata sonic soprano sorbet sorting soup south space spangle spaniel
        sparkle sparrow spatula speaker species specify speckle speech speedy sphere spiced spinach spindle
        spinner spiral splash splodge spongy sponsor spool sporty spot spread sprig springy sprint sprout
        spruce square squeak squelch squid stable stadium stage stall stanza stapler starlit starry starter
        stately static station statue steady steamer steep stencil stereo stetson steward sticker stilt stoat
        storage stove strand straw stream stretch stride string striped strudel strum studio study stylish
        subtle suburb subway sudden suffix sugar sultana summer summit sunbeam sundial sundown sunfish sunhat
        sunlit sunrise sunroof sunset super supply surface surfer surplus sushi swamp swan swatch sweater
        sweeper sweetly swiftly swim swirly swish swivel syrup tabby taco tactic tadpole takeoff talent talon
        tandem tangram tangy tanker tapioca tarmac tartan tassel tawny taxi teacake teach teacup teak teapot
        teatime techno tempo tendril tenfold tennis tenpin tent term terrace terrain terrier textile texture
        thatch theme theory thermal thimble thread thumb thunder ticket tiddler tiger tiling timely tin tinsel
        tiptoe title toast today tofu toga tomato tombola tongs toolbar toolbox toolkit topaz topiary topic
        topmost topping topsail topside topspin torrent total toucan touring tourist toward tower town toy
        track tractor trade traffic trail trainee tramway transit travel trawler tray treacle treble treetop
        trek trellis trend trickle trifle trilby trilogy trinket trio triplet tripod trivia trolley trophy
        tropics trout trowel truly trumpet trundle tuft tugboat tuition tulip tumbler tundra tuneful tunic
        tunnel turbine turbot turf turning turnip turret turtle tutu tuxedo twang tweed twig twine twinkle
        twirl twist typist ukulele ultra umpire unclip under unfold unfurl unicorn unify unique unison unite
        unload unlock unpick unroll until unusual unveil unwrap upbeat update upgrade uphill upkeep upland
        uplift upper upright upside upturn upward urban useful usher usual utensil utility utmost vacuum valid
        valley value vanilla varied variety various vase vehicle velvet venture verb verse vertex vessel
        viaduct vibrant viewer villa village vine vinegar vintage vinyl violin virtual visible vision visor
        vista visual vitamin vivid vocal voice volcano vole voltage volume vowel voyage wafer waffle wagon
        wagtail walker walkway wall wallaby walnut walrus waltz warbler warmly warmth warren washing watery
        waxwing waxwork waxy wayside weaver webbed webpage website wedge weekday weekend welcome welder
        wetsuit wharf wheat whelk whisk whistle wicker widen widget width wiggle wildcat willow winch winding
        window winged winter wintry wiring wisdom wisely wispy wobble wolf wombat wooden wool workman workout
        worktop woven wren writer yacht yard year yellow yeti yodel zebra zenith zesty zigzag zillion zinc
        zinnia zip zipwire zoo
        """
}
