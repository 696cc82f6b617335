// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/objectnames.h"

#include <array>
#include <charconv>

namespace license::server {

namespace {

/// A name as people write it and as it appears in an address.
struct Name
{
    std::string_view written;
    std::string_view address;
};

constexpr std::array<Name, 20> firstNames{
    {{"Łukasz", "lukasz"}, {"Zofia", "zofia"},    {"Grażyna", "grazyna"}, {"Paweł", "pawel"}, {"Anna", "anna"},
     {"Żaneta", "zaneta"}, {"Jürgen", "juergen"}, {"Emma", "emma"},       {"José", "jose"},   {"Noah", "noah"},
     {"Małgorzata", "m"},  {"Olivia", "olivia"},  {"Stanisław", "s"},     {"Chloé", "chloe"}, {"Ewa", "ewa"},
     {"Michał", "michal"}, {"Søren", "soren"},    {"Priya", "priya"},     {"Tomáš", "tomas"}, {"Daniel", "daniel"}}};
constexpr std::array<Name, 20> lastNames{
    {{"Wiśniewska", "wisniewska"}, {"Nowak", "nowak"},   {"Żółkiewski", "zolkiewski"},   {"Dąbrowska", "dabrowska"},
     {"Müller", "mueller"},        {"Smith", "smith"},   {"Święcicki", "swiecicki"},     {"García", "garcia"},
     {"Kamiński", "kaminski"},     {"Novák", "novak"},   {"Jędrzejczyk", "jedrzejczyk"}, {"Brown", "brown"},
     {"Łuczak", "luczak"},         {"Okafor", "okafor"}, {"Piątek", "piatek"},           {"Rossi", "rossi"},
     {"Wójcik", "wojcik"},         {"Larsen", "larsen"}, {"Źrebiec", "zrebiec"},         {"Patel", "patel"}}};
constexpr std::array<std::string_view, 10> sites{"WAW", "KRK", "GDN", "WRO", "BER", "PRG", "LON", "NYC", "ŁDŹ", "POZ"};
constexpr std::array<std::string_view, 12> roles{"sql", "web", "file", "dc",  "build", "mail",
                                                 "erp", "log", "git",  "app", "cache", "print"};
constexpr std::array<std::string_view, 8> owners{"acme",        "acme-labs", "acme-infra", "acme-mobile",
                                                 "acme-polska", "platform",  "payments",   "open-source"};
constexpr std::array<std::string_view, 16> subjects{"payment", "billing", "invoice", "customer", "web",    "mobile",
                                                    "search",  "report",  "auth",    "mail",     "backup", "license",
                                                    "data",    "event",   "order",   "stock"};
constexpr std::array<std::string_view, 12> forms{"service", "api",    "client", "gateway", "worker",  "library",
                                                 "portal",  "schema", "tools",  "docs",    "scripts", "pipeline"};

template <typename T, std::size_t N>
const T &pick(const std::array<T, N> &from, Random &random)
{
    return from[random.below(N)];
}

void appendPadded(std::string &out, std::uint64_t number, std::size_t digits)
{
    const std::string text = std::to_string(number);
    out.append(digits > text.size() ? digits - text.size() : 0, '0');
    out += text;
}

void appendComputer(std::string &out, std::string_view prefix, Random &random)
{
    out += prefix;
    out += pick(sites, random);
    out += '-';
    appendPadded(out, random.below(10'000), 4);
    out += " (";
    out += pick(firstNames, random).written;
    out += ' ';
    out += pick(lastNames, random).written;
    out += ')';
}

void appendServer(std::string &out, std::string_view domain, Random &random)
{
    out += pick(roles, random);
    appendPadded(out, random.below(100), 2);
    out += domain;
}

void appendMailbox(std::string &out, Random &random)
{
    const Name &first = pick(firstNames, random);
    const Name &last = pick(lastNames, random);
    out += first.written;
    out += ' ';
    out += last.written;
    out += " <";
    out += first.address;
    out += '.';
    out += last.address;
    if (const std::uint64_t number = random.below(1'000); number > 0)
        appendNumber(out, std::int64_t(number));
    out += "@acme.example>";
}

void appendRepository(std::string &out, Random &random)
{
    out += pick(owners, random);
    out += '/';
    out += pick(subjects, random);
    out += '-';
    out += pick(forms, random);
    if (const std::uint64_t number = random.below(500); number > 0) {
        out += '-';
        appendNumber(out, std::int64_t(number));
    }
}

} // namespace

void appendNumber(std::string &out, std::int64_t number)
{
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

void appendObjectName(std::string &out, std::string_view kind, Random &random)
{
    if (kind == "laptop")
        appendComputer(out, "LT-", random);
    else if (kind == "desktop")
        appendComputer(out, "PC-", random);
    else if (kind == "mailbox")
        appendMailbox(out, random);
    else if (kind == "repository")
        appendRepository(out, random);
    else if (kind == "cluster")
        appendServer(out, ".k8s.acme.example", random);
    else if (kind == "worker")
        appendServer(out, ".backup.acme.example", random);
    else
        appendServer(out, ".acme.example", random);
}

} // namespace license::server
