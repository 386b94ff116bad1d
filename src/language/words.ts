import type { SpokenLanguage } from '../conversation/language'

/**
 * Frequent words of each language: function words first, then what people say who ask this centre for help. A word may
 * stand in several lists; it then tells less. Compared without diacritics, so "moge" is "mogę". Names are left out.
 */
export const frequentWords: Record<SpokenLanguage, string> = {
  nl: `ik jij je jullie wij we ze zij hij het een de dat dit die deze er hier daar niet geen wel ook maar want omdat als dan
    toen wat wie waar wanneer hoe waarom welke welk mijn mn m'n jouw uw zijn haar hun ons onze ben bent is was waren heb hebt
    heeft hebben had kan kun kunt kunnen mag mogen moet moeten wil wilt willen wordt worden word gaat gaan ga doe doet doen
    zit zitten van voor met naar bij uit over tot tegen door om te en of nog al iets iemand niemand veel meer heel erg goed
    graag nu even weer altijd nooit mensen vrouw man meisje jongen baas werk werkt werken huis buren buurman buurvrouw hoi
    hallo hey bedankt dank jou u mij zich mezelf zelf dus toch zo zonder zou zouden zal zullen weet weten denk vind zie
    zien gezien ziet hoor krijg krijgt krijgen geld betaald betalen loon melden meld melding hulp help helpen nodig bang
    gedwongen dwingt dochter zoon kind kinderen vriend vriendin paspoort afgepakt politie slachtoffer uitbuiting mensenhandel
    ken kent kennen bellen bel mailen spreken praten vraag vragen anoniem ja nee klopt geef geeft zegt zeggen staat sinds dag nacht op in aan
    onder tussen na per ene andere alle alles niks niets wonen woont gebeurt gebeurd signalen herken herkennen vermoeden wie
    bijeenkomst volgende vandaag morgen gisteren week maand jaar kom komt komen maak maakt klant collega school leerling client
    wij hebt gehoord mag ff effe idd nie mss egt hllo wrm wnnr dr zn hb hoelaat weg thuis slaapt telefoon anders misschien
    ander straat laten laat steeds zeker welkom kunne wille hulplijn nederlands nummer taken verdacht verdachte chauffeurs anonieme gevaarlijk nooit eigen geld bij welke strafbaar soorten
    betekent verschil cijfers gemeente betekenis regels wet recht rechten verblijf huur kamer vacature buitenland
    gratis advocaat campagne touw nieuwsbrief aanmelden afmelden opvang verblijfsvergunning aangifte bestellen bereiken bereikbaar schadevergoeding aanvragen
    goedemorgen goedemiddag goedenavond spreekuur delen signaal tolk bedenktijd rechter straf gestraft leerlingen collega's werkgever werknemer inspectie
    loverboys verkracht opgesloten huurder huurders verhuurder woning pand buurt uitzendbureau ouders puber leraar vrijwilliger vluchteling vluchtelingen
    asielzoeker wethouder burgemeester beleid voorlichting bijeenkomsten gastles jaarcijfers hulpverlener misbruik schuld schulden gevaar dringend duidelijk
    meldpunt herinner herinnering herinneringen`,
  en: `i you he she we they it the a an this that these those there here not no yes but because if then when what who where
    how why which my your his her their our am are is was were have has had do does did can could may might must should would
    will want wants need needs get got goes going gonna wanna of for with from to at by about into and or also any some
    someone somebody nobody something anything everything much more very good please pls plz now again always never people
    woman man girl boy boss work works working house neighbour neighbours neighbor neighbors hi hello hey thanks thank thx im
    dont cant doesnt isnt didnt ive whats u ur me him them us myself himself herself be been being so as on in out up off
    over after before without help helping scared afraid forced force forcing makes make daughter son child children kids
    friend passport took taken takes take taking away police victim victims exploitation call report talk speak say said says
    tell told anonymous anonymously know think see saw look looks like signs sign job pay paid pays money wages salary live
    lives sleep sleeping home leave left stuck locked trapped threatens threatened hurt hurts next week today tomorrow year
    month meeting meetings just only too really does happen happens happening ask question other another first last tell where
    who's it's let lets go through show signals signal allowed supposed worried strange suspicious weird client student school english number phone anyone
    whose such than while since until still ok real safe hlp wat's abt coz bc idk worker workers hotel person owner part one two care day network safety my start car won't names name country within bill policy crime
    non reports number difference between meaning kinds list rules law rights local government which same each both against during under rent room visa contract hours job
    boyfriend girlfriend brother sister wife husband mother father he's she's they're you're we're doing done being come comes came made give gives gave right
    advice knowledge centre centres dangerous lawyer lawyers shelter municipality municipalities street newsletter violence authority organisation statement
    criminal reporting legal debt parents children's follow process fault example notice colleague doctor choose wrong different find outside town village
    agency residence agent woman's women's pages court check refugee refugees interpreter visit visitor driver drivers mean registered border behind recognise
    recognize spot suspicion suspect changed illegal hear girls trust adult adults region worry residents answers discuss housing prostitution guest guests
    explain brought proof municipal presentation reason used figures application silent asking serious youth tasks started photos heard marry marriage married
    desk pupil pupils choice lorry truck trucks building kitchen surrogacy kidney secrecy false feel practice language counter landlord tenant expensive answer
    teacher teachers immigration investigate hurry debts everyone collect listen reads workplace leaflet leaflets poster posters evidence consent rape raped
    permission citizen earlier noticed ashamed fear waiting second fourth clothes journey stranger lies city nurse known coercion recruit prosecution guilty
    charges unpaid translate secret written justice threat beggar beggars beggar's begging travel drug shame greenhouse enforcement appointment asylum
    undocumented witness steal stealing damage injured conversation older younger sessions big cabin becomes mattresses seasonal countries profile percent
    teaching unsubscribe subscribe subscription cancel length deadline tips rental buy cheap furniture photographer swimming battery electric bike bicycle cat
    dog food weather rain sunny tonight hair haircut cinema movie movies song lyrics joke recipe cook cooking dinner lunch breakfast bread train trains flight
    flights ticket tickets insurance health tax taxes mortgage loan bank lottery results score scores football game games wedding birthday gift gifts schools
    homework maths exam university course courses driving licence renew renewal library museum church near nearest open opening closed times time harvesting
    trade selling sentence punishment trafficker traffickers smuggling smuggler smugglers victims' survivor survivors assault clinic indicators indicator
    approach young bunk beds overcrowded harvest farm farms farmer picking fruit asparagus warehouse factory builders cleaner cleaning maid nanny babysitter
    housekeeper employer employers employee employees recruitment visas migrant migrants labour labor wage paycheck payslip overtime fired dismissed contracts
    compensation reflection period deport deported refused refuse claim complaint complain hotline helpline emergency urgent duty duties obligation policies
    privacy confidentiality sharing share social media followers partners cooperation founded purpose mission organised events upcoming event past october remind reminder reminders
    september november december january february march april july june august spring summer autumn winter evening afternoon morning yesterday principle route
    steps procedure guide guidelines toolkit training workshop speaker lecture volunteer volunteers volunteering neighbourhood neighborhood window curtains
    smell noise strangers grooming groomed teenager teenagers teen teens daughter's son's foster carer counsellor psychologist lied lying cheated scammed scam
    tricked slave slavery servant statistics estimate estimated registration adviser request forms meet understand believe story truth bruises scars pregnant
    abortion surrogate husbands nikah arranged families relatives abroad homesick return hide hidden hiding private phones delete erase history browser quick
    exit human beings suspected behaviour behavior ring bell trial laws act parliament minister directive convicted prosecutor mayor alderman council civil
    servants clerk inspector inspectors inspection animal animals holiday holidays broken fix repair lost wallet keys parcel delivery order refund shop shops
    supermarket dentist hospital pharmacy headache pain sick medicine vaccine pregnancy houses flat apartment landlords garbage rubbish waste parking permit
    permits
    red rope bulb bulbs pickers caravan types kinds organ organs kidney`,
  uk: `я ти ви він вона воно ми вони мене мені мною тебе тобі вас вам його йому її їй нас нам їх їм мій моя моє мої моєї моїй
    моєму мого твій твоя ваш ваша ваші наш наша свій свою своїх це цей ця ці цього цьому той та те що шо щось чого чому хто
    хтось кого кому де куди звідки коли як яка який яке які якщо якої чи або але бо тому тільки також теж ще вже не ні так
    немає нема нічого ніхто нікого на у в з із зі до від для без про при під над між після через за по і й а бути є був була
    було були буде будуть можу можна може можете можемо можуть маю має мати треба потрібно потрібна потрібен хочу хоче хочуть
    знаю знає знати бачу бачила бачив робити роблю робить працюю працює працювати працювала працюють робота роботу роботі
    роботи роботодавець начальник начальниця шеф господар допомога допомогу допомоги допоможіть допоможи допомогти прошу
    будь ласка дякую добрий день привіт вітаю доброго дня вечір паспорт паспорта документи забрав забрала забрали відібрав
    гроші грошей платить платять зарплата зарплату платили боюся боюсь страшно погрожує погрожують примушує примушують
    змушують змушує мусить мусимо подруга подругу друг дочка доньку донька син сестра брат мама чоловік жінка дівчина дівчину
    хлопець діти дитина люди людей людина людини людьми торгівля торгівлю поліція поліцію поліції дзвонити подзвонити
    зателефонувати звернутися звернутись повідомити повідомлення розповісти поговорити анонімно сусід сусідка сусіди квартира
    квартирі живу живе живемо живуть українська українською україна україни україни українці нідерланди нідерландах голландії
    зараз сьогодні завтра вчора завжди ніколи дуже багато мало більше тут там сюди туди звідси піти йти вийти втекти
    випускають випускає закрили тримають борг винна винен жертва жертви підозра підозрюю ознаки коли зустріч захід номер
    телефон скажіть підкажіть напишіть чую знайома знайомий приїхала приїхав приїхали кажуть каже говорить сказав один одна
    нам ваші якась якийсь щодо свого кожен кожного день коли мої якій такий така інший інша справа закон права правила торгівлі захід захист жінок дітей через житло адреса безкоштовно
    таке примусовий примусова примус шлюб шлюп продаж купити продати нирка нирки орган органи скарга скарги поскаржитися поскаржитись агентство агенція грошовий
    контрабанда адвокат адвоката безкоштовний безкоштовна заплановано нарада нараду наради календар червень червня липень липня серпень вересень вересня жовтень
    жовтня листопад листопада грудень січень лютий березень квітень травень порадь порадьте подорожувати недорогий недорога велосипед зуб болить лікар лікаря
    лікарня розмова поговоріть звертатися звертатись зв'язатися зв'язатись зв'язок роздуми роздумів час часу подумати думати дозвіл проживання компенсація
    відшкодування притулок шелтер сховатися безпечне безпечно небезпека небезпечно муніципалітет муніципалітету муніципалітети гементе вчитель вчителька учень
    учні уроки школярі дитину дитиною підліток підлітки неповнолітній неповнолітня вербують вербування вербувати інтернеті інтернет соцмережах телеграмі фото
    шантаж шантажує шантажують хлопця хлопці дівчата дівчині дівчинка вагітна сурогатна весілля заміж жебраки жебрак жебракують прибирання прибираю
    прибиральниця няня готель готелі готелю ресторан ресторані кухні будова будові будівництво теплиця теплиці ферма фермі поле склад складі завод заводі
    фабрика фабриці манікюр нігтів масаж салон салоні водій водії вантажівка фура перевозять перевозити вулиці вулиця будинок будинку сусідній свідчення заява
    заяву заяви слідчий суд суді судді покарання покарають закону стаття статті злочин злочинці кримінал статистика скільки кількість потерпілий потерпіла
    потерпілі потерпілих постраждала постраждалі координатор координаторка працівник працівники працівниця волонтер волонтерка волонтери біженець біженка
    біженці переселенка кампанія кампанію розсилка розсилку підписатися відписатися новини буклет буклети плакат плакати матеріали відео презентація тренінг
    лекція партнери співпраця громада громади обов'язки завдання конфіденційність таємниця таємниці дані даних особисті переклад перекладач перекладача
    перекладачка мову мова мовою послуги послуга кажіть розкажіть поясніть пояснити означає визначення різниця види форми приклади перелік список куди-небудь
    ким ними нею ним цим цією усіх всіх усі всі хіба навіщо невже зовсім просто знову потім раніше незабаром найближчий найближча найближчі наступна наступний
    минулого минулий року році місяць місяці тиждень тижня годин години вихідних вихідні ранку вранці ввечері вночі ночі їжа їсти рецепт борщ погода погоду кіно
    фільм музика квиток поїзд автобус магазин магазині лікарні аптека садок садочок дитячий університет курси вивчити навчання навчатися вчити пошта посилка
    пенсія виплати виплату соціальна соціальний податки ціна ціни коштує дешево дорого подарунок подарувати свято здоров'я обіцяв обіцяли обіцяють обманув
    обманули обманюють заробити заробіток заробітки підробіток вакансія вакансії вакансію начальника роботодавця роботодавцем хазяїн хазяйка хазяїна звільнили
    звільнити звільнять штрафи штрафують ночувати спати сплять змушена змушений зґвалтували зґвалтування б'є б'ють побили кричить плаче боїться налякана
    наляканий соромно сором винувата помогти підтримка підтримати довіряти розібратися перевірити перевірка переконатися впевнена впевнений здається схоже дивно
    дивний дивна підозріло підозрілий помітила помітив помітити розпізнати розпізнавати виявити стежити слідкувати фотографувати втручатися відбувається сталося
    станеться трапилось будь-хто кудись звідкись десь якось перший перша першу друга другий третій нового нова новий старша старший молодша молодший чужий чужа
    чужі рідна рідні родина родини родині сім'я сім'ї бабуся дідусь тітка дядько онука онук племінниця кордон кордону кордоні віза візи паспорти посвідчення
    тимчасовий захисту прихисток житла гуртожиток гуртожитку кімната кімнаті кімнату ліжко ліжка матраци ключі ключ двері вікна рахунок картка картку банк
    банківську кредит гривень євро зарплати виплатили виплатити заплатили заплатити заборгувала борги боргу
    експлуатація експлуатації експлуатацію експлуатують вами нами`,
  pl: `ja ty on ona ono my wy oni mnie mi mną ciebie tobie ci jego jej go jemu nas nam wam was ich im mój moja moje mojej
    mojego mojemu moją twój wasz nasz swój swoje swoją to ten ta te tego tej temu tym tych co coś czego czemu kto ktoś kogo
    komu gdzie dokąd skąd kiedy jak jaka jaki jakie jeśli jeżeli czy albo ale bo więc dlaczego dlatego tylko też także jeszcze
    już nie tak nic nikt nikogo nie ma na w z ze do od dla bez o przy pod nad między po przez za i a być jest jestem jesteś są
    był była było byli będzie mogę można może możesz możecie mogą mam ma masz mają mieć trzeba muszę musi muszą chcę chce chcą
    wiem wie widzę widziałam widziałem robić robię robi pracuję pracuje pracować pracują praca pracę pracy szef szefa szefowa
    pracodawca pomoc pomocy pomóc pomóż pomóżcie pomożcie pomaga potrzebuję potrzebna potrzebuje proszę dziękuję dzięki dzień
    dobry cześć hej witam paszport paszportu dokumenty zabrał zabrali zabiera oddać pieniądze pieniędzy płaci płacą nie
    zapłacił zapłacili wypłata wypłaty boję się grozi grożą zmusza zmuszają zmuszany zmuszana koleżanka kolega przyjaciel córka córkę syn siostra brat
    mąż żona kobieta dziewczyna chłopak dzieci dziecko ludzie ludzi ludźmi człowiek handel policja policję policji zadzwonić
    dzwonić zgłosić zgłoszenie zgłaszać porozmawiać rozmawiać anonimowo sąsiad sąsiadka mieszkanie mieszka mieszkam mieszkamy polski polsku
    polska po polska holandia holandii teraz dzisiaj dziś jutro wczoraj zawsze nigdy bardzo dużo mało więcej tutaj tu tam stąd
    wyjść uciec wypuszcza zamknęli zamknięta dług ofiara ofiarą podejrzewam numer telefon gdzie powiedział powiedzcie mówi mówię
    mówić chciałbym chciałabym kim jakiś jakaś państwo pani pan dom domu sobie żeby którzy który która które`,
  ro: `eu tu el ea noi voi ei ele mine mie mă îmi te ție îl îi o ne vă le lor meu mea mei mele tău ta său sa nostru noastră
    acest această acesta asta ăsta astea acel aceea ce ceva cine cineva unde când cum care dacă sau dar pentru că fiindcă deci
    de doar și si încă deja nu da nimic nimeni pe în din la cu fără despre prin sub peste între după până este e sunt ești suntem era fost eram
    voi va vor am ai are avem aveți au aș pot poate poți puteți putem trebuie vreau vrea vor știu știe văd văzut fac face facem lucrez
    lucrează lucra lucrăm muncă munca muncesc muncește șef șeful șefa patron patronul patronu ajutor ajută ajutați ajutați-mă ajutor ajuta nevoie rog
    mulțumesc bună ziua salut buna seara pașaport pașaportul acte actele luat a-mi mi-a mi-au iau ia bani banii plătește plătesc plătit
    salariu salariul frică frica teamă amenință amenințat obligă obligat obligată forțat forțată prietena prieten prietenă fiica fiul sora frate soț soția femeie
    femei bărbat fată fete băiat copii copil oameni omul persoane persoană trafic poliția poliție suna sun sunați raporta raportez anunța anunț vorbi
    vorbesc vorbi anonim vecin vecina vecinul casă acasă apartament locuiesc locuiește stau stăm română românește românia olanda acum azi astăzi mâine
    ieri mereu niciodată foarte mult mulți puțin mai aici acolo pleca plec ieși scap închis închisă datorie victimă victima
    suspectez număr numărul telefon spune zice cineva unui unei unor al ai ale lui niște așa bine meserie fi lăsa lasă nostri vine lună luni`,
  bg: `аз ти той тя то ние вие те мен ме ми мене теб те ти него го му нея я ѝ нас ни вас ви тях ги им мой моя моят мое мои твоя
    ваш наш свой това този тази тези онзи какво що нещо какви кой някой кого къде накъде откъде кога как какъв каква ако дали или но защото
    затова защо само също още вече не няма нямам нищо никой да на в във с със от до за без при под над между след през по из
    към и а че съм си е сме сте са беше бях бяха бъде е безплатно ще щях мога може можеш можете могат имам има имаш имаме трябва искам иска искат
    знам знае виждам видях правя прави направя работя работи работим работят работа работата шеф шефът шефа работодател работодателят помощ помогнете
    помогни помагат помогна нуждая нужда моля благодаря здравейте здравей добър ден паспорт паспорта документи документите взе взеха вземат пари
    парите плаща плащат плати платили заплата страх страхувам заплашва заплашват принуждава принуждават карат кара приятелка приятел дъщеря дъщеря ми син сестра брат
    мъж мъжът жена жени момиче момичета момче деца дете хора хората човек трафик полиция полицията обадя обаждам обади съобщя подам подаде сигнал говоря говори
    разговарям анонимно съсед съседка съседите апартамент живея живее живеем живеят български българия българка българин холандия сега днес утре вчера винаги никога много
    малко повече тук там оттук изляза избягам пускат пуска заключен заключена дълг жертва подозирам номер телефон кажете казва казаха една един едно
    някаква някакъв всички всеки нали нея става някъде
    разпозная разпозна експлоатация експлоатират знаци признаци адвокат безплатен безплатна насилие подслон помогне`,
  ru: `я ты вы он она оно мы они меня мне мной тебя тебе вас вам его ему её ей нас нам их им мой моя моё мои моей моего моему твой ваш
    наш свой это этот эта эти этого тот та те что чтото что-то чего почему кто кто-то кого кому где куда откуда когда как какая какой какие если
    ли или но потому поэтому зачем только тоже также ещё уже не нет да ничего никто никого на в во с со к от до для без при под над между
    после через за по и а у о об из быть есть был была было были будет могу можно может можете можем могут надо нужно нужна
    нужен хочу хочет хотят знаю знает знать вижу видела видел делать делаю делает работаю работает работать работают работа работу работе работы
    начальник начальница шеф хозяин хозяйка работодатель помощь помощи помогите помоги помочь прошу пожалуйста спасибо здравствуйте привет добрый день
    паспорт документы забрал забрали отобрали отобрал отдаёт отдают деньги денег платит платят зарплата зарплату боюсь страшно угрожает угрожают заставляет заставляют
    заставили принуждают подруга подругу друг дочь дочка сын сестра брат муж жена женщина женщины девушка девушку парень дети ребёнок люди людей
    человек человека людьми торговля торговли полиция полицию позвонить звонить сообщить обратиться рассказать поговорить говорить анонимно сосед
    соседка соседи соседей квартира квартире живёт живем живут русский русском по-русски россия голландии голландия нидерланды нидерландах сейчас сегодня завтра вчера всегда
    никогда очень много мало больше тут здесь там туда сюда отсюда уйти выйти убежать сбежать выпускают выпускает заперли держат долг
    должна должен жертва жертвы подозреваю номер телефон скажите подскажите напишите знакомая знакомый приехала приехал говорит говорят сказал один
    одна свою своих который которая которые такое делают хотела хотел бы
    чтобы чем какую каким каких которую торговлей принудительный принуждение заставлять брак продажа почки почка почку купить продать дешево дешевую мебель
    билет билеты стоит сколько жаловаться пожаловаться жалоба жалобу бесплатный бесплатно бесплатная адвокат адвоката юрист юриста ущерб ущерба компенсация
    компенсацию получить получать деньгами вид жительство убежище укрыться спрятаться приют ребенок ребенка ребенком ребёнка детей дочерью сыном насилие
    изнасилование изнасиловали изнасиловал наказание накажут посадят тюрьма тюрьму проститутку проституция принудили попрошайничать улице угрожали фотки фото
    голые выложить шантажирует шантажируют анонимный анонимное заявление полицией следователь показания свидетель признаки признак понять узнать отличить
    распознать подозрение эксплуатация эксплуатации эксплуатируют используют использует опасности опасность опасно безопасно безопасность беженка беженец
    беженцы беженцев украинка украинцы жильё жилье жильем жилья помогает поможет помогают нужны написать пишу напишу писать позвоню сообщаю сообщение летом
    осенью зимой весной январе феврале марте апреле июне июле августе сентябре октябре ноябре декабре понедельник вторник среду четверг пятницу субботу
    воскресенье неделе неделя недели следующей следующая прошлой месяц месяца году года расскажи расскажите анекдот объясните скажи рецепт погода вместо снова
    опять потом раньше скоро всё все всем всех везде нельзя обычно наверное кажется странно подозрительно обещал обещали обещают обманул обманули заработать
    заработок вакансия уволили уволят штрафуют спать спят ночью днём утром вечером боится плачет бьёт бьют избили хозяина хозяйки начальника работодателя
    работодателю сотрудник сотрудники гостиница гостинице ресторане стройка стройке теплица теплице завод заводе фабрика склад складе уборщица общежитие
    общежитии комната комнате дом дома доме муниципалитет учитель ученик школе переводчик перевод язык языке семья семьи родители родителям бабушка внучка
    разрешение остаться вернуться вернули отнял отняли отдал отдать пропала пропал живой`,
  ar: `ana 3ayez 3ayz ayez aayz urid oreed musaada mosa3da mosaada musa3ada lazem lazim sharika mudir modir shurta shorta kifak kif kayf kaifa salam alaykum
    alaikum assalam marhaba shukran shokran fadlak fadlik wayn fein feen ayna mish mafi ma3 3ala 3and 3andi indi lish leish limaza hada hatha khayef khayfa arabi arabic 7ad`,
  es: `yo tú él ella nosotros nosotras ustedes vosotros ellos ellas me mí te ti lo la le nos os los las les se mi mis tu tus su sus
    nuestro nuestra este esta esto estos estas ese esa eso aquel que qué algo quien quién alguien dónde donde adónde cuándo cuando
    cómo como cual cuál si o pero porque por qué entonces solo sólo también todavía ya no sí nada nadie en de del al a con sin para por
    entre desde hasta sobre y e un una unos unas el ser es soy eres somos son era fue fueron está estoy están estamos estaba he ha han hemos hay
    había puedo puede puedes pueden podemos poder tengo tiene tienes tienen tener debo debe quiero quiere quieren sé sabe saber veo visto hacer hago hace
    trabajo trabaja trabajar trabajan trabajando jefe jefa patrón empleador ayuda ayudar ayúdame ayúdenme ayúdeme necesito necesita necesitamos favor
    gracias hola buenos buenas días tardes noches pasaporte papeles documentos quitó quitaron quitado dinero paga pagan pagar pagado sueldo miedo amenaza
    amenazan amenazado obliga obligan obligada obligado fuerzan amiga amigo hija hijo hermana hermano marido esposo esposa mujer mujeres hombre chica chico niños niña niño gente personas
    persona trata policía llamar llamo denunciar denuncia reportar hablar hablo hablan anónimo anónima vecino vecina vecinos piso casa vivo vive vivimos viven español
    española holanda ahora hoy mañana ayer siempre nunca muy mucho mucha mucho poco más aquí allí salir escapar irme deja dejan encerrada encerrado deuda víctima
    sospecho número teléfono dice dicen decir pasa hacen qué xq porfavor porfa q también otro otra todo todos todas estoy sola busco gratis abogado`,
  hu: `én te ő mi ti ők engem nekem téged neked neki minket nekünk nekik velem tőlem hozzám enyém ez az ezt azt ezek azok ebben abban itt ott
    ide oda innen mi mit valami ki kit kinek valaki valakit hol hova honnan mikor hogyan hogy milyen melyik ha vagy de mert ezért miért csak is
    még már nem igen nincs nincsenek semmi senki és a egy el meg be le fel ki van vannak vagyok vagyunk volt voltam voltak lesz lenne lehet tudok tud tudunk tudom tudja tudni
    kell kellene akarok akar akarom szeretnék szeretném szeretne látom láttam csinál csinálok csináljak tegyek tenni dolgozom dolgozik dolgozni dolgozunk dolgoznak dolgoztatnak munka munkát munkám munkahely
    főnök főnököm főnököt munkáltató segítség segítséget segítsen segítsenek segítsetek segíts segíteni segít szükségem kérem kérek köszönöm köszi szia sziasztok jó napot üdvözlöm
    útlevél útlevelem útlevelemet papírjaimat iratok elvette elvették elvesz pénz pénzt fizet fizetnek fizetés fizetést félek fél fenyeget fenyegetnek fenyegetik kényszerít
    kényszerítenek kényszerítik barátnőm barátom lányom fiam nővérem húgom testvérem férjem feleségem nő nők férfi lány lányok fiú gyerek gyerekek ember emberek emberkereskedelem rendőrség rendőrséget
    hívni hívjam hívhatok bejelenteni bejelentést jelenteni jelenthetem beszélni beszélek beszélhetek névtelenül szomszéd szomszédom szomszédban lakás lakom lakik lakunk élek magyar magyarul magyarország hollandia hollandiában
    most ma holnap tegnap mindig soha nagyon sok kevés több elmenni menni elmenekülni enged engednek bezártak bezárva adósság áldozat
    gyanús telefonszám mond mondja mondta kihez forduljak fordulhatok valakinek vele őket számot`,
  tr: `ben sen o biz siz onlar bana beni bende benden benim sana seni senin ona onu onun bize bizi bizim size sizi sizin onlara onları bu şu bunu bunun buna bunlar ne neden
    niye nasıl nerede nereye nereden ne zaman kim kimi kime kimse hangi birisi biri bir bazı eğer ya da veya ama fakat çünkü için gibi kadar sadece de da daha henüz zaten artık
    hayır evet değil yok var hiç hiçbir şey ile ve ki mi mı mu mü burada burda orada buraya şurada idi oldu olur olacak olan olarak ediyor ediyorum yapıyor yapmak yapabilirim yapmalıyım yapıyorlar
    edebilirim istiyorum istiyor istemiyorum biliyorum bilmiyorum görüyorum gördüm çalışıyorum çalışıyor çalışmak çalıştırıyor çalıştırıyorlar çalışan iş işi işte patron patronum işveren yardım yardıma yardımcı edin
    edebilir misiniz musunuz lazım gerekiyor ihtiyacım lütfen teşekkürler teşekkür ederim merhaba selam günaydın pasaport pasaportum pasaportumu belgelerim aldı aldılar alıyor para paramı paramız ödüyor ödemiyor ödemiyorlar
    maaş maaşımı korkuyorum korku tehdit zorla zorluyor zorluyorlar zorlanıyor arkadaşım arkadaş kızım oğlum kardeşim ablam kocam karım eşim kadın kadınlar erkek kız kızlar çocuk çocuklar insan insanlar ticareti
    polis polise polisi aramak arayabilir arıyorum bildirmek ihbar bildirebilirim konuşmak konuşabilir konuşuyorum anonim isimsiz komşu komşum komşumuz ev evde evden yaşıyorum yaşıyor kalıyor türkçe türk türkiye hollanda
    hollandada şimdi bugün yarın dün her zaman asla çok az biraz çıkmak kaçmak bırakmıyor bırakmıyorlar kilitli borç kurban mağdur şüpheleniyorum numara numarası telefon
    diyor dedi söyledi acil misin`,
  de: `ich du er sie es wir ihr mich mir dich dir ihn ihm uns euch ihnen mein meine meinen meinem meiner dein deine sein seine unser
    unsere ihre ihren der die das den dem des ein eine einen einem einer dieser diese dieses was etwas wer wen wem jemand jemanden wo wohin woher wann wie
    warum welche welcher wenn ob oder aber weil denn deshalb nur auch noch schon nicht nein ja kein keine keinen nichts niemand in im
    an am auf aus bei mit nach von vom zu zum zur für gegen ohne um über unter vor zwischen seit durch und so sehr bin bist ist
    sind seid war waren habe hast hat haben hatte kann kannst können könnte könnt muss müssen darf will wollen möchte soll sollen soll werde wird werden weiß
    weiss sehe gesehen mache macht machen tun arbeite arbeitet arbeiten arbeit chef chefin arbeitgeber hilfe helfen hilft helft brauche
    braucht bitte danke hallo guten tag pass reisepass papiere weggenommen genommen nimmt geld bezahlt zahlt bezahlen lohn gehalt angst bedroht droht zwingt
    zwingen gezwungen freundin freund tochter sohn schwester bruder frau frauen mann mädchen junge kinder kind leute menschen mensch
    menschenhandel polizei anrufen rufen melden meldung sprechen spreche reden anonym nachbar nachbarin nachbarn wohnung haus wohne wohnt wohnen deutsch deutschland
    holland niederlande jetzt heute morgen gestern immer nie viel viele wenig mehr hier dort da weg raus fliehen lässt eingesperrt schulden
    opfer verdacht nummer telefon sagt sagen gibt wurde gerne kenne ausbeutung ausgebeutet gratis kostenlos anwalt`,
  fr: `je tu il elle on nous vous ils elles me moi te toi lui leur se mon ma mes ton ta tes son sa ses notre nos votre vos leurs ce cet
    cette ces ça ca cela que quoi qui quelque quelqu'un quelquun chose où ou quand comment quel quelle quels si mais parce pourquoi donc
    car seulement aussi encore déjà ne pas non oui rien personne en dans à a au aux de du des d' avec sans pour par chez sous sur
    entre depuis jusque après avant et est suis es sommes êtes sont était été ai as avons avez ont j'ai c'est qu'il qu'elle avait peux peut pouvez peuvent pouvoir dois doit faut
    veux veut voudrais sais sait savoir vois vu faire fais fait font travaille travailler travaillent travail patron patronne chef employeur aide aider
    aidez aidez-moi besoin svp stp plaît merci bonjour salut bonsoir passeport papiers pris prend argent paie paye payé salaire peur menace menacent menacé
    oblige obligent obligé obligée force forcée forcé amie ami fille fils soeur frère mari femme femmes homme garçon enfants enfant gens personnes
    traite humains police appeler appelle signaler signalement dénoncer parler parle anonyme anonymement voisin voisine voisins appartement maison habite habitons vis vit français française france
    pays-bas maintenant aujourd'hui demain hier toujours jamais très beaucoup peu plus ici là partir sortir fuir laisse laissent enfermée enfermé
    dette victime soupçonne numéro téléphone dit disent les la le l' un une j'aimerais bcp jsp pq c qqn tout tous`,
}

/**
 * Words and word groups that everybody borrows, and words of the subject that travel: they say nothing about the
 * language of a sentence.
 */
export const borrowedWords = `human trafficking, human trafficker, trafficking, loverboy, loverboys, lover boy, au pair, au-pair, burn-out, burn out, burnout, kmt,
  comensha, fier, ok, oke, okay, app, apps, chat, online, internet, email, e-mail, whatsapp, facebook, messenger, teams, instagram, snapchat, tiktok, telegram,
  website, sms, hotel, bar, club, escort, sugardaddy, sugar daddy, victim blaming, grooming, groomer, sexting, sextortion, ghosting, manager, call center,
  callcenter, money mule, baby, babysit, sorry, wow, lol, omg, fake, job, freelance, uber, airbnb, carwash, take away, takeaway, fast food, pizza, kebab, shop,
  massage, salon, amsterdam, enschede, hengelo, almelo, twente, awareness week, eu, anti trafficking day, non punishment, non-punishment, week, red flags, red flag, safehouse, safe house, drugs, dealer, crypto, bitcoin,
  only fans, onlyfans, webcam, model, casting, agenda, blue light, stop the traffik, webinar, party, happy hour, moneymule, bed and breakfast, all you can eat, work from home,
  modern slavery, labour exploitation, sexual exploitation, forced labour, child trafficking, safe haven, pimp, dark web, sex work, sex worker, no go, t-shirt,
  slow food, home office, office manager, credit card, gas, menu, restaurant, taxi, bus, tram, student, balkan, shalom, palermo`
