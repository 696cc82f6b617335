// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/bytewriter.h"
#include "core/text/csv.h"
#include "core/text/export.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace license::text {

using namespace Qt::StringLiterals;

namespace {

/// Accepts data, remembers the largest piece, and refuses everything beyond its capacity.
class Device final : public QIODevice
{
public:
    explicit Device(qint64 room = std::numeric_limits<qint64>::max()) : m_room(room)
    {
        open(WriteOnly | Unbuffered);
        setErrorString(u"the disk is full"_s);
    }
    QByteArray bytes;
    qint64 largest = 0;

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        if (bytes.size() + size > m_room) {
            return -1;
        }
        largest = std::max(largest, size);
        bytes.append(data, size);
        return size;
    }

private:
    qint64 m_room;
};

const Instant now{std::chrono::seconds(1'800'000'000)};

LicenseStanding license(const QString &type, const QString &label, qint64 total, qint64 used)
{
    return {{type, label, AssignedTo::Agent, total, used, std::nullopt}, LicenseState::Valid};
}

QByteArray licensesAs(ExportFormat format, const QVector<ServiceLicenses> &services)
{
    Device device;
    EXPECT_TRUE(exportLicenses({device, format, now}, services).ok());
    return device.bytes;
}

std::shared_ptr<const ObjectTable> someObjects()
{
    ObjectTable::Builder builder;
    builder.add("r-1", "<b>&\"acme\"</b>", "repository", "git_repository", 0, 1'795'442'709);
    builder.add("r-2", "=cmd|' /C calc'!A0", "repository", std::nullopt, std::nullopt, std::nullopt);
    builder.add("r-3", "line\none, \"two\"", "repository", "git_repository", std::nullopt, 253'402'300'799);
    return std::move(builder).build();
}

QByteArray objectsAs(ExportFormat format, const ObjectTable &table, const std::vector<RowIndex> &rows, qint64 matched)
{
    Device device;
    EXPECT_TRUE(exportObjects({device, format, now}, {u"Acme <HQ>"_s, table, rows, matched}).ok());
    return device.bytes;
}

QVector<ServiceHistory> someHistory()
{
    Change more;
    more.kind = Change::Kind::LicenseTotal;
    more.licenseType = u"endpoint"_s;
    more.licenseLabel = u"Endpoint"_s;
    more.from = qint64{10};
    more.to = qint64{25};
    Change longer;
    longer.kind = Change::Kind::PackageValidUntil;
    longer.to = ServerTime(seconds(1'900'000'000));
    Error error;
    error.code = ErrorCode::Timeout;
    const auto at = [](int minutes) { return now - std::chrono::minutes(minutes); };
    return {{u"A"_s,
             {{at(1), Trigger::Manual, Outcome::Changed, std::nullopt, milliseconds(120), {more, longer}, 0},
              {at(30), Trigger::Scheduled, Outcome::Failed, error, milliseconds(60'000), {}, 2}}},
            {u"B"_s, {{at(2), Trigger::Network, Outcome::Unchanged, std::nullopt, milliseconds(5), {}, 1}}}};
}

QByteArray historyAs(ExportFormat format)
{
    Device device;
    EXPECT_TRUE(exportHistory({device, format, now}, someHistory()).ok());
    return device.bytes;
}

QJsonObject parsed(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    EXPECT_EQ(error.error, QJsonParseError::NoError) << error.errorString().toStdString();
    EXPECT_TRUE(bytes.endsWith("}\n"));
    return document.object();
}

} // namespace

TEST(Export, KnowsItsFormatsByTheEnding)
{
    EXPECT_EQ(exportFormatOf(u"/tmp/a.b/list.csv"), ExportFormat::Csv);
    EXPECT_EQ(exportFormatOf(u"list.JSON"), ExportFormat::Json);
    EXPECT_EQ(exportFormatOf(u"list.csv.html"), ExportFormat::Html);
    for (const QString &name : {u"list"_s, u"csv"_s, u"list.xlsx"_s, u"list.csv "_s, u"list."_s, QString()}) {
        EXPECT_EQ(exportFormatOf(name), std::nullopt) << name.toStdString();
    }
    for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::Json, ExportFormat::Html}) {
        EXPECT_EQ(exportFormatOf(u"x."_s + exportFormatName(format)), format);
    }
}

// G09
TEST(Csv, KeepsASpreadsheetFromComputing)
{
    const std::pair<QString, QString> table[] = {
        {u"plain"_s, u"plain"_s},
        {QString(), QString()},
        {u"=1+1"_s, u"'=1+1"_s},
        {u"+1"_s, u"'+1"_s},
        {u"-1"_s, u"'-1"_s},
        {u"@a"_s, u"'@a"_s},
        {u"\tx"_s, u"'\tx"_s},
        {u"\rx"_s, u"\"'\rx\""_s},
        {u"\n=x"_s, u"\"'\n'=x\""_s},
        {u"\uFF1D1"_s, u"'\uFF1D1"_s},
        {u"\uFF0B1"_s, u"'\uFF0B1"_s},
        {u"\uFF0D1"_s, u"'\uFF0D1"_s},
        {u"\uFF20a"_s, u"'\uFF20a"_s},
        {u"a=b"_s, u"a=b"_s},
        {u"=\"a\",b"_s, u"\"'=\"\"a\"\",b\""_s},
        {u"a,b"_s, u"\"a,b\""_s},
        {u"say \"a\""_s, u"\"say \"\"a\"\"\""_s},
        {u"two\r\nlines"_s, u"\"two\r\nlines\""_s},
        {u"\u22125 Endpoint"_s, u"\u22125 Endpoint"_s}, // the minus sign of our own text is no operator anywhere
    };
    for (const auto &[text, cell] : table) {
        EXPECT_EQ(csvCell(text), cell) << text.toStdString();
    }
}

namespace {

/// The cells of a text as a lenient reader with this separator finds them: quotes count only at the start of a cell.
QStringList cellsReadWith(const QString &text, QChar separator, bool quotes)
{
    QStringList cells{QString()};
    bool quoted = false;
    bool atStart = true;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quotes && quoted && c == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
            cells.last() += c;
            ++i;
        } else if (quotes && c == u'"' && (quoted || atStart)) {
            quoted = !quoted;
        } else if (!quoted && (c == separator || c == u'\n' || c == u'\r')) {
            cells.append(QString());
            atStart = true;
            continue;
        } else {
            cells.last() += c;
        }
        atStart = false;
    }
    return cells;
}

QByteArray csvOf(const QStringList &names, const CsvStyle &style)
{
    Device device;
    ByteWriter out(device);
    writeCsvHead(out, {u"id"_s, u"name"_s, u"kind"_s}, style);
    for (const QString &name : names) {
        writeCsvRow(out, {u"i"_s, name, u"k"_s}, style);
        writeCsvRow(out, {name, u"i"_s, name}, style);
    }
    EXPECT_TRUE(out.finish().ok());
    return device.bytes;
}

} // namespace

TEST(Csv, K02_BeginsNoFormulaWhateverSeparatorAReaderTakes)
{
    QStringList names{u"a;=1+1;b"_s, u"\"=1+1"_s,  u"a;\"=1"_s,   u"a;\"\"=1"_s,
                      u";;=1"_s,     u"a\r\n=1"_s, u"\uFEFF=1"_s, u"a;\u200B=1"_s};
    for (const QString &between :
         {u","_s, u";"_s, u"\t"_s, u"|"_s, u"\n"_s, u"\r"_s, u"\r\n"_s, u"\""_s, u";\""_s, u"\u2028"_s}) {
        for (const QString &sign : {u"="_s, u"+"_s, u"-"_s, u"@"_s, u"\uFF1D"_s}) {
            names += {u"a"_s + between + sign + u"1"_s, between + sign + u"1"_s, u"a"_s + between + between + sign};
        }
    }
    for (const char own : {',', ';', '\t'}) {
        const QByteArray bytes = csvOf(names, {own, false});
        for (const QChar reader : {u',', u';', u'\t', u'|'}) {
            for (const bool quotes : {true, false}) {
                for (QString cell : cellsReadWith(QString::fromUtf8(bytes), reader, quotes)) {
                    cell.remove(u'\uFEFF').remove(u'\u200B');
                    EXPECT_FALSE(QStringView(u"=+-@\uFF1D").contains(cell.isEmpty() ? QChar(u' ') : cell.front()))
                        << int(own) << int(reader.unicode()) << cell.toStdString();
                    if (!quotes && cell.startsWith(u'"')) {
                        EXPECT_FALSE(QStringView(u"=+-@").contains(cell.remove(u'"').left(1)) && cell.size() > 1);
                    }
                }
            }
        }
    }
}

TEST(Csv, K02_TheTextIsWholeBehindTheGuard)
{
    const std::pair<QString, QString> table[] = {
        {u"a;=1+1;b"_s, u"'a;'=1+1;b"_s}, {u"a\t=1"_s, u"'a\t'=1"_s}, {u"\"=1"_s, u"\"'\"\"'=1\""_s},
        {u"a,-1"_s, u"\"'a,'-1\""_s},     {u"a - b"_s, u"a - b"_s},   {u" =1"_s, u" =1"_s}, // text to every spreadsheet
        {u"+1;+2"_s, u"'+1;'+2"_s},       {u"x;y"_s, u"x;y"_s},
    };
    for (const auto &[text, cell] : table) {
        EXPECT_EQ(csvCell(text), cell) << text.toStdString();
        QString inside = cellsReadWith(csvCell(text), QChar(), true).join(QString());
        EXPECT_EQ(inside.remove(u'\''), text);
    }
    EXPECT_EQ(csvCell(u"a;b"_s, ';'), u"\"a;b\""_s);
    EXPECT_EQ(csvCell(u"a,b"_s, ';'), u"a,b"_s);
    EXPECT_EQ(csvCell(u"a\tb"_s, '\t'), u"\"a\tb\""_s);
}

TEST(Csv, K06_ASpreadsheetOpensItInColumnsWithItsLettersRight)
{
    EXPECT_EQ(spreadsheetStyle(QLocale(u"pl_PL"_s)), (CsvStyle{';', true}));
    EXPECT_EQ(spreadsheetStyle(QLocale(u"de_DE"_s)), (CsvStyle{';', true}));
    EXPECT_EQ(spreadsheetStyle(QLocale(u"en_US"_s)), (CsvStyle{',', true}));
    EXPECT_EQ(spreadsheetStyle(QLocale(u"de_CH"_s)), (CsvStyle{',', true}));
    EXPECT_EQ(csvOf({u"Łódź"_s}, {';', true}), "\xEF\xBB\xBFid;name;kind\r\ni;Łódź;k\r\nŁódź;i;Łódź\r\n");
}

TEST(Export, K06_ExcelIsTheStyleOfThisComputersLocale)
{
    const auto bytes = licensesAs(ExportFormat::Excel, {{u"A"_s, {license(u"e"_s, u"E"_s, 2, 1)}}});
    const QByteArray own(1, spreadsheetStyle(QLocale::system()).separator);
    EXPECT_TRUE(bytes.startsWith("\xEF\xBB\xBFService" + own + "License type" + own)) << bytes.toStdString();
    EXPECT_TRUE(historyAs(ExportFormat::Excel).startsWith("\xEF\xBB\xBFTime" + own + "Service" + own));
    EXPECT_TRUE(objectsAs(ExportFormat::Excel, *someObjects(), {0}, 1).startsWith("\xEF\xBB\xBFName" + own + "Kind"));
    EXPECT_EQ(exportFormatName(ExportFormat::Excel), u"csv"_s);
}

TEST(Export, WhatPeopleReadNamesKindsAndLicensesAsTheWindowDoes)
{
    const auto table = someObjects();
    const std::vector<RowIndex> rows{0, 1};
    for (const ExportFormat format : {ExportFormat::Excel, ExportFormat::Html, ExportFormat::Csv}) {
        Device device;
        ASSERT_TRUE(exportObjects({device, format, now},
                                  {u"A"_s, *table, rows, 2, {{u"git_repository"_s, u"Git <repository>"_s}}})
                        .ok());
        const bool forPeople = format != ExportFormat::Csv;
        EXPECT_EQ(device.bytes.contains("Repository"), forPeople) << int(format);
        EXPECT_EQ(device.bytes.contains("Git "), forPeople) << int(format);
        EXPECT_EQ(device.bytes.contains("git_repository"), !forPeople) << int(format);
        EXPECT_EQ(device.bytes.contains("Without a license"), forPeople) << int(format);
    }
    Device page;
    ASSERT_TRUE(exportObjects({page, ExportFormat::Html, now},
                              {u"A"_s, *table, rows, 2, {{u"git_repository"_s, u"Git <repository>"_s}}})
                    .ok());
    EXPECT_FALSE(page.bytes.contains("<repository>")) << "a server's label is text";
    Device unknown;
    ASSERT_TRUE(exportObjects({unknown, ExportFormat::Excel, now}, {u"A"_s, *table, rows, 2}).ok());
    EXPECT_TRUE(unknown.bytes.contains("git_repository")) << "a type that the license does not have";
}

TEST(Export, K36_ObjectsOfSeveralServicesNameTheService)
{
    const auto table = someObjects();
    const std::vector<RowIndex> first{0};
    const std::vector<RowIndex> second{1};
    const std::vector<ExportedObjects> services{{u"A"_s, *table, first, 1}, {u"=B"_s, *table, second, 1}};
    const auto as = [&services](ExportFormat format) {
        Device device;
        EXPECT_TRUE(exportObjects({device, format, now}, services).ok());
        return device.bytes;
    };
    const QByteArray csv = as(ExportFormat::Csv);
    EXPECT_TRUE(csv.startsWith("service,id,name,kind,license,assigned_at,last_backup_at\r\nA,r-1,"))
        << csv.toStdString();
    EXPECT_TRUE(csv.contains("\r\n'=B,r-2,"));
    const QJsonArray documents = parsed(as(ExportFormat::Json))[u"services"_s].toArray();
    ASSERT_EQ(documents.size(), 2);
    QJsonObject alone = parsed(objectsAs(ExportFormat::Json, *table, {1}, 1));
    alone[u"service"_s] = u"=B"_s;
    EXPECT_EQ(documents[1].toObject(), alone) << "the document of one";
    const QByteArray page = as(ExportFormat::Html);
    EXPECT_LT(page.indexOf("<th scope=\"col\">Service"), page.indexOf("<th scope=\"col\">Name"));
    EXPECT_TRUE(page.contains("<tr><td>=B</td>"));
}

TEST(Export, WritesLicensesAsCsv)
{
    LicenseStanding ends = license(u"server"_s, u"Server, \"big\""_s, 3, 5);
    ends.license.assignedTo = AssignedTo::Object;
    ends.license.validUntil = ServerTime(seconds(0));
    EXPECT_EQ(
        licensesAs(ExportFormat::Csv, {{u"A"_s, {license(u"endpoint"_s, u"Endpoint"_s, 25, 12)}}, {u"B"_s, {ends}}}),
        "type,label,assigned_to,total,used,free,valid_until\r\n"
        "endpoint,Endpoint,agent,25,12,13,\r\n"
        "server,\"Server, \"\"big\"\"\",object,3,5,0,1970-01-01T00:00:00Z\r\n");
    EXPECT_EQ(licensesAs(ExportFormat::Csv, {}), "type,label,assigned_to,total,used,free,valid_until\r\n");
}

TEST(Export, K07_NoneIsFreeOfATypeThatHasEnded)
{
    QLocale::setDefault(QLocale(QLocale::English));
    LicenseStanding ended = license(u"e"_s, u"E"_s, 9, 4);
    ended.license.validUntil = ServerTime(seconds(86'400));
    ended.state = LicenseState::Ended;
    EXPECT_EQ(licensesAs(ExportFormat::Csv, {{u"A"_s, {ended}}}),
              "type,label,assigned_to,total,used,free,valid_until\r\ne,E,agent,9,4,0,1970-01-02T00:00:00Z\r\n");
    EXPECT_TRUE(licensesAs(ExportFormat::Json, {{u"A"_s, {ended}}}).contains("\"free\":0,"));
    const QByteArray page = licensesAs(ExportFormat::Html, {{u"A"_s, {ended}}});
    EXPECT_TRUE(page.contains("<td class=\"n\">0</td><td>Ended on 1 January 1970</td>")) << page.toStdString();
}

TEST(Export, WritesLicensesAsTheJsonDocument)
{
    const QByteArray bytes = licensesAs(
        ExportFormat::Json, {{u"A \"1\"\n\u0001"_s, {license(u"e"_s, u"\\é\U0001F600"_s, 2, 1)}}, {u"B"_s, {}}});
    EXPECT_EQ(parsed(bytes),
              QJsonObject(
                  {{u"services"_s, QJsonArray({QJsonObject({{u"name"_s, u"A \"1\"\n\u0001"_s},
                                                            {u"licenses"_s, QJsonArray({QJsonObject({
                                                                                {u"type"_s, u"e"_s},
                                                                                {u"label"_s, u"\\é\U0001F600"_s},
                                                                                {u"assigned_to"_s, u"agent"_s},
                                                                                {u"total"_s, 2},
                                                                                {u"used"_s, 1},
                                                                                {u"free"_s, 1},
                                                                                {u"valid_until"_s, QJsonValue()},
                                                                            })})}}),
                                               QJsonObject({{u"name"_s, u"B"_s}, {u"licenses"_s, QJsonArray()}})})}}));
    EXPECT_LT(bytes.indexOf("\"type\""), bytes.indexOf("\"label\"")) << "members in the order of the contract";
    EXPECT_EQ(parsed(licensesAs(ExportFormat::Json, {})), QJsonObject({{u"services"_s, QJsonArray()}}));
}

TEST(Export, WritesObjectsAsCsv)
{
    const auto table = someObjects();
    EXPECT_EQ(objectsAs(ExportFormat::Csv, *table, {2, 1, 0}, 3),
              "id,name,kind,license,assigned_at,last_backup_at\r\n"
              "r-3,\"line\none, \"\"two\"\"\",repository,git_repository,,9999-12-31T23:59:59Z\r\n"
              "r-2,'=cmd|' /C calc'!A0,repository,,,\r\n"
              "r-1,\"<b>&\"\"acme\"\"</b>\",repository,git_repository,1970-01-01T00:00:00Z,2026-11-23T14:05:09Z\r\n");
}

TEST(Export, WritesObjectsAsTheJsonDocument)
{
    const auto table = someObjects();
    const QJsonObject document = parsed(objectsAs(ExportFormat::Json, *table, {1}, 2));
    EXPECT_EQ(document[u"service"_s], u"Acme <HQ>"_s);
    EXPECT_EQ(document[u"total"_s], 3);
    EXPECT_EQ(document[u"matched"_s], 2) << "before the limit";
    EXPECT_EQ(document[u"objects"_s], QJsonArray({QJsonObject({{u"id"_s, u"r-2"_s},
                                                               {u"name"_s, u"=cmd|' /C calc'!A0"_s},
                                                               {u"kind"_s, u"repository"_s},
                                                               {u"license"_s, QJsonValue()},
                                                               {u"assigned_at"_s, QJsonValue()},
                                                               {u"last_backup_at"_s, QJsonValue()}})}));
    EXPECT_EQ(parsed(objectsAs(ExportFormat::Json, *table, {}, 0))[u"objects"_s], QJsonArray());
}

// G01, G06, G10
TEST(Export, WritesPagesThatShowForeignTextLiterally)
{
    const auto table = someObjects();
    const QByteArray page = objectsAs(ExportFormat::Html, *table, {0, 1, 2}, 3);
    EXPECT_TRUE(page.contains("&lt;b&gt;&amp;&quot;acme&quot;&lt;/b&gt;")) << page.toStdString();
    EXPECT_TRUE(page.contains("<h1>Objects of Acme &lt;HQ&gt;</h1>"));
    EXPECT_FALSE(page.contains("<b>"));
    EXPECT_TRUE(page.contains("default-src 'none'"));
    EXPECT_EQ(page.count("<tr>"), 4);
    EXPECT_EQ(page.count("http"), 1) << "http-equiv; nothing is loaded from anywhere";
    EXPECT_TRUE(page.endsWith("</html>\n"));
    const QByteArray licenses = licensesAs(ExportFormat::Html, {{u"A"_s, {license(u"e"_s, u"\u202E<i>"_s, 2'000, 1)}}});
    EXPECT_FALSE(licenses.contains("\u202E"));
    EXPECT_FALSE(licenses.contains("<i>"));
    EXPECT_TRUE(licenses.contains("<td class=\"n\">"));
}

TEST(Export, MixesTheHistoryOfServicesNewestFirst)
{
    EXPECT_EQ(
        historyAs(ExportFormat::Csv),
        "at,service,trigger,outcome,error,changes\r\n"
        "2027-01-15T07:59:00Z,A,manual,changed,,'+15 Endpoint (10 → 25); Valid until unlimited → 17 March 2030\r\n"
        "2027-01-15T07:58:00Z,B,network,unchanged,,\r\n"
        "2027-01-15T07:30:00Z,A,scheduled,failed,timeout,\r\n");
    const QByteArray page = historyAs(ExportFormat::Html);
    EXPECT_EQ(page.count("<tr>"), 4);
    EXPECT_LT(page.indexOf("<td>B</td>"), page.lastIndexOf("<td>A</td>"));
}

TEST(Export, WritesHistoryAsTheJsonDocument)
{
    const QJsonArray services = parsed(historyAs(ExportFormat::Json))[u"services"_s].toArray();
    ASSERT_EQ(services.size(), 2);
    const QJsonArray entries = services[0].toObject()[u"entries"_s].toArray();
    ASSERT_EQ(entries.size(), 2);
    const QJsonObject changed = entries[0].toObject();
    EXPECT_EQ(changed.keys(),
              QStringList({u"at"_s, u"changes"_s, u"duration_ms"_s, u"error"_s, u"outcome"_s, u"trigger"_s}));
    EXPECT_EQ(changed[u"error"_s], QJsonValue());
    EXPECT_EQ(changed[u"duration_ms"_s], 120);
    const QJsonObject more = changed[u"changes"_s].toArray()[0].toObject();
    EXPECT_EQ(more[u"what"_s], u"licenses.endpoint.total"_s);
    EXPECT_EQ(more[u"from"_s], 10);
    EXPECT_EQ(more[u"to"_s], 25);
    EXPECT_EQ(more[u"text"_s], u"+15 Endpoint (10 → 25)"_s);
    const QJsonObject longer = changed[u"changes"_s].toArray()[1].toObject();
    EXPECT_EQ(longer[u"from"_s], QJsonValue());
    EXPECT_EQ(longer[u"to"_s], u"2030-03-17T17:46:40Z"_s);
    EXPECT_EQ(entries[1].toObject()[u"error"_s].toObject()[u"code"_s], u"timeout"_s);
    EXPECT_FALSE(entries[1].toObject()[u"error"_s].toObject()[u"message"_s].toString().isEmpty());
}

// D04
TEST(Export, ReportsADeviceThatRefuses)
{
    for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::Json, ExportFormat::Html}) {
        Device full(10);
        const Result<Done> result = exportLicenses({full, format, now}, {{u"A"_s, {license(u"e"_s, u"E"_s, 1, 1)}}});
        ASSERT_FALSE(result.ok());
        EXPECT_EQ(result.error().code, ErrorCode::StorageFailed);
        EXPECT_EQ(result.error().detail, u"the disk is full"_s);
    }
}

TEST(Export, WritesManyObjectsPieceByPieceAndCanBeCancelled)
{
    ObjectTable::Builder builder;
    std::vector<RowIndex> rows;
    for (RowIndex i = 0; i < 20'000; ++i) {
        builder.add("object-" + std::to_string(i), "name of it", "user", std::nullopt, i, std::nullopt);
        rows.push_back(i);
    }
    const auto table = std::move(builder).build();
    for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::Json, ExportFormat::Html}) {
        Device device;
        ASSERT_TRUE(exportObjects({device, format, now}, {u"A"_s, *table, rows, 20'000}).ok());
        EXPECT_GT(device.bytes.size(), 500'000);
        EXPECT_LT(device.largest, device.bytes.size() / 3);
        EXPECT_EQ(device.bytes.count("object-"), 20'000);
        const std::atomic_bool cancelled = true;
        const auto stopped = exportObjects({device, format, now}, {u"A"_s, *table, rows, 20'000}, &cancelled);
        ASSERT_FALSE(stopped.ok());
        EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    }
}

} // namespace license::text
