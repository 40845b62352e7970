extension English {
    /// A sentence on what the ministers and experts asked of an area.
    func seed(_ fact: SeedFact) -> Words {
        switch fact {
        case .challenge(let code): challenge(code)
        case .wish(let code): wish(code)
        case .instruments: "Strategies and laws of the member countries"
        case .instrumentCount(let instrument, let years, let inForce, let preparation, let none, let unknown):
            "\(instrument) (as coded for \(years)): in force in \(numbers.count(inForce)) member countries, in preparation or partial in \(numbers.count(preparation)), none or not known to the source in \(numbers.count(none))\(unknown > 0 ? "; no figure for \(unknown)" : "")."
        case .startUps(let median, let count, let world):
            "As a proxy for the start-up and developer ecosystem, the median of \(numbers.count(count)) member countries is \(numbers.number(median, decimals: 1)) GitHub organisations per 100,000 people; the median of all economies with a figure is \(numbers.number(world, decimals: 1))."
        case .newBusinesses(let count):
            "A recent figure on the density of new businesses is there for \(count == 0 ? "no member country" : memberCountries(count)); clusters for small and medium-sized enterprises are not measured by any source in use."
        case .competitions:
            "No calendar of hackathons and Digitons has been sent in. Focal points may send entries to the COMCEC Coordination Office."
        case .access(let use, let coverage, let gap):
            "Over the member countries with both figures, the median share of people who use the Internet is \(numbers.number(use, decimals: 1))% and the median share within reach of 4G \(numbers.number(coverage, decimals: 1))%; the median of the gaps is \(numbers.number(gap, decimals: 1)) percentage points. People in this gap have a signal and do not use the Internet; the figures do not say why."
        case .prices(let above, let count, let threshold):
            "The Broadband Commission’s target for low- and middle-income countries is that entry-level broadband cost less than \(numbers.number(threshold, decimals: 0))% of monthly gross national income (GNI) per head by 2025. Five gigabytes of mobile data cost more in \(numbers.count(above)) of \(numbers.count(count)) member countries with a figure."
        case .fixedPrices(let above, let count):
            "Fixed broadband costs more than that in \(numbers.count(above)) of \(numbers.count(count))."
        case .genderGap(let gap, let count):
            "Over the \(numbers.count(count)) member countries that publish Internet use by sex, the median difference between men and women is \(numbers.number(gap, decimals: 1)) percentage points."
        case .accessTable: "Access, use and price of connectivity"
        case .basicSkills(let median, let count):
            "Basic skills: in the median of the \(counted(count, "member country that publishes it", "member countries that publish it")), \(numbers.number(median, decimals: 1))% of youth and adults used formulas in a spreadsheet."
        case .advancedSkills(let median, let count):
            "Advanced skills: in the median of the \(counted(count, "member country that publishes it", "member countries that publish it")), \(numbers.number(median, decimals: 1))% wrote a computer program."
        case .dataHole(let count, let total):
            "A hole in the data: only \(numbers.count(count)) of \(numbers.count(total)) member countries have a recent figure on digital skills. For the others the scores of this area rest on schooling, literacy, spending, the equipment of schools and GitHub developers. No source in use gives skills by sex."
        case .schools(let median, let count):
            "In the median of \(memberCountries(count)), \(numbers.number(median, decimals: 1))% of secondary schools have the Internet for teaching."
        case .skillsTable: "Basic and advanced digital skills, and schools"
        case .services(let median, let world, let count):
            "The median Online Service Index of \(memberCountries(count)) is \(numbers.number(median, decimals: 3)); the world’s median is \(numbers.number(world, decimals: 3))."
        case .supplyNotUse(let useAhead, let count, let total, let margin, let names):
            "Supply and use: in \(numbers.count(useAhead)) of \(numbers.count(total)) member countries the percentage of people who use the Internet is above the Online Service Index times 100; in \(numbers.count(count)) the index is more than \(numbers.number(margin, decimals: 0)) points ahead\(names.isEmpty ? "" : " (\(list(names)))"). An index is not a share of people; the comparison only points to where services may be out of reach."
        case .identity(let median, let count):
            "Official identification: in the median of \(memberCountries(count)), an estimated \(numbers.number(median, decimals: 1))% of people had none (World Bank, 2018). Without an identity there is no digital identity."
        case .notMeasuredGovernment:
            "The sources in use have no comparable figures on mobile ID, electronic signatures, once-only services or the uptime of portals, nor on the culture of digitalization. Good practices that member countries send in will be printed in chapter 13."
        case .governmentTable: "Digital government: supply, participation and core systems"
        case .dataNotMeasured:
            "Rules on data that cross borders are not covered by a source in use; they are unknown here, not absent."
        case .pillars: "The five pillars of the Global Cybersecurity Index 2020, each from 0 to 20 points."
        case .workforce:
            "The meeting asked for more focus on the cyber-security workforce. No source in use counts specialists, training places or staff of response teams in a comparable way; focal points are asked to send figures. The pillar on capacity development is the nearest measure."
        case .pillarTable: "The five pillars: medians in points"
        case .concentration(let indicator, let share, let people, let names, let count):
            "\(indicator): of the total of \(memberCountries(count)) (figures per head times the population of 2024), \(numbers.percent(share)) come from five with \(numbers.percent(people)) of these countries’ population: \(list(names))."
        case .fifthGeneration(let present, let count, let gini, let giniOf4G):
            "Some people live within reach of 5G in \(numbers.count(present)) of \(numbers.count(count)) member countries with a figure; the Gini coefficient of coverage across countries is \(numbers.number(gini, decimals: 2)) for 5G, against \(numbers.number(giniOf4G, decimals: 2)) for 4G. The newest figure of each country shows the spread, not its change."
        case .emergingStrategies: "Emerging technologies: strategy, 5G, research and patents"
        case .accounts(let median, let count):
            "Financial inclusion: in the median of \(memberCountries(count)), \(numbers.number(median, decimals: 1))% of adults have an account."
        case .payments(let difference, let count, let years):
            "Over \(memberCountries(count)) with both figures of the same year, the share of adults with an account exceeds the share who made or received a digital payment by \(numbers.number(difference, decimals: 1)) percentage points in the median (\(years))."
        case .mobileMoney(let median, let count):
            "Financial technology: in the median of \(memberCountries(count)), \(numbers.number(median, decimals: 1))% of adults have a mobile-money account."
        case .commerceLaw:
            "The sources in use do not say which member countries recognise each other’s electronic signatures, nor how far their laws on e-commerce agree. Such a table needs submissions by the focal points; it is unknown here, not absent."
        case .economyTable: "Accounts, digital payments and online purchases"
        }
    }

    private func challenge(_ code: String) -> Words {
        switch code {
        case "CCD": "Lack of relevant strategies, policies, standards and regulations in the field of digitalization"
        case "CON": "The digital divide caused by the connectivity gap"
        case "SKL":
            "Need for upskilling and capacity building of people with basic and advanced digital skills and competencies"
        case "GOV": "Poor digital public services and platforms that provide uninterrupted and high quality services"
        case "RES": "Limited organizational, technical and capacity building measures in information and cyber security"
        case "ECO":
            "Need for disseminating and integrating the existing innovative potential and digital solutions into the digital economy"
        default:
            "Need for keeping up with the disruptive technology advancements based on human-centric principles and complex data governance mechanisms"
        }
    }

    private func wish(_ code: String) -> Words {
        switch code {
        case "CCD":
            "The second technical meeting placed the “start-up ecosystem and clusters for SMEs and entrepreneurs” under this heading and proposed “Hackathons and Digitons among the OIC Member Countries”."
        case "CON": "The Declaration speaks of “universal, equal and affordable access for all”."
        case "SKL": "The OIC-2025 Programme of Action calls for “ICT skill promotion”."
        case "GOV":
            "The second technical meeting asked for “best practices and applications such as mobile ID, digital ID, e-government services” and for the “spread of the culture of digitalization”."
        case "DAT": "The Declaration speaks of “human-centric and data-driven digital services”."
        case "RES":
            "The second technical meeting asked that capacity “building for cyber security workforce in order to ensure digital resilience and safeguards can have more focus”."
        case "EMT":
            "At its opening it was said that “emerging technologies are essential for sustainable development but they could also increase inequalities” (report of the second technical meeting, paragraph 5)."
        case "ECO":
            "The second technical meeting asked that “digital economy and financial technology (Fintech) can be elaborated in the report”, and for “the interoperability of e-commerce platforms as well as the harmonization of the legal frameworks”."
        default: ""
        }
    }
}
