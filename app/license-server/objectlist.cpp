// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/objectlist.h"

#include "app/license-server/files.h"
#include "app/license-server/listwriter.h"
#include "app/license-server/objectnames.h"

#include <QFileInfo>

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace license::server {

namespace {

constexpr qint64 day = 86'400;

std::string_view kindOf(std::string_view license, Random &random)
{
    if (license.empty()) {
        constexpr std::array<std::string_view, 3> without{"laptop", "mailbox", "repository"};
        return without[random.below(without.size())];
    }
    if (license == "endpoint")
        return random.below(4) == 0 ? "desktop" : "laptop";
    if (license == "server")
        return "server";
    if (license == "microsoft365_user")
        return "mailbox";
    if (license == "git_repository")
        return "repository";
    if (license == "kubernetes_cluster")
        return "cluster";
    return "worker";
}

/// A 32-bit number unique to this index: each step is invertible.
std::uint32_t scatter(std::uint32_t index, std::uint32_t seed)
{
    std::uint32_t x = index ^ seed;
    x = (x ^ (x >> 16)) * 0x7feb352dU;
    x = (x ^ (x >> 15)) * 0x846ca68bU;
    return x ^ (x >> 16);
}

void appendId(std::string &out, std::uint32_t number)
{
    constexpr std::string_view digits = "0123456789abcdef";
    for (int shift = 28; shift >= 0; shift -= 4)
        out += digits[(number >> shift) & 0xf];
}

void appendTimes(std::string &out, bool licensed, qint64 now, Random &random)
{
    if (!licensed)
        return;
    const qint64 assigned = now - qint64(random.below(730 * day));
    out += R"(,"assigned_at":)";
    appendNumber(out, assigned);
    // Most were backed up within the last day, some are behind, and a few never were.
    const std::uint64_t fate = random.below(100);
    if (fate < 3)
        return;
    const qint64 age = qint64(random.below(fate < 10 ? 60 * day : day));
    out += R"(,"last_backup_at":)";
    appendNumber(out, std::max(assigned, now - age));
}

void appendObject(std::string &out, std::uint32_t id, std::string_view license, qint64 now, Random &random)
{
    const std::string_view kind = kindOf(license, random);
    out += R"({"id":"obj_)";
    appendId(out, id);
    out += R"(","name":")";
    appendObjectName(out, kind, random);
    out += R"(","kind":")";
    out += kind;
    out += R"(","license":)";
    if (license.empty()) {
        out += "null";
    } else {
        out += '"';
        out += license;
        out += '"';
    }
    appendTimes(out, !license.empty(), now, random);
    out += "}\n";
}

/// Takes one object out of the shares, with a probability proportional to the objects left in each.
std::string_view draw(std::vector<ObjectShare> &shares, qint64 left, Random &random)
{
    qint64 at = qint64(random.below(quint64(left)));
    const auto found = std::find_if(shares.begin(), shares.end(), [&at](const ObjectShare &share) {
        at -= share.count;
        return at < 0;
    });
    --found->count;
    return found->license;
}

} // namespace

std::vector<ObjectShare> objectShares(qint64 count)
{
    if (count == 0)
        return {};
    const auto part = [count](qint64 divisor, qint64 least, qint64 most) {
        return std::clamp(count / divisor, least, most);
    };
    std::vector<ObjectShare> shares{{"microsoft365_user", 0},
                                    {"git_repository", 0},
                                    {"endpoint", part(25, 6, 9)},
                                    {"server", part(20, 2, 400)},
                                    {"feature_worker", part(80, 1, 40)},
                                    {"cloud_worker", part(120, 1, 30)},
                                    {"local_worker", part(100, 1, 30)},
                                    {"kubernetes_cluster", part(120, 1, 25)},
                                    {"", part(20, 2, count)}};
    qint64 rest = count;
    for (const ObjectShare &share : shares)
        rest -= share.count;
    shares[0].count = rest * 3 / 5;
    shares[1].count = rest - shares[0].count;
    return shares;
}

Result<ObjectList> makeObjectList(const ObjectListPlan &plan, const QString &folder)
{
    ObjectList list{plan, {}, 0, folder};
    const QFileInfo below(folder);
    const auto parent = platform::Folder::open(below.path());
    const auto opened = parent ? parent->subfolder(below.fileName()) : parent;
    if (!opened)
        return failure(u"cannot use the folder %1"_s.arg(opened.error().detail));
    ListWriter writer(*opened);
    Random random(plan.seed);
    const auto idSeed = std::uint32_t(random.next());
    std::vector<ObjectShare> shares = objectShares(plan.count);
    std::string block;
    for (qint64 i = 0; i < plan.count; ++i) {
        appendObject(block, scatter(std::uint32_t(i), idSeed), draw(shares, plan.count - i, random), plan.now, random);
        if (block.size() > ListWriter::blockSize || i + 1 == plan.count) {
            if (!writer.write(block))
                return failure(u"cannot write the object list: %1"_s.arg(writer.errorString()));
            block.clear();
        }
    }
    list.sha256 = writer.sha256();
    list.bytes = writer.bytes();
    if (!writer.commit(list.plainFile(), list.gzipFile()))
        return failure(u"cannot write the object list: %1"_s.arg(writer.errorString()));
    return list;
}

bool ObjectList::present() const
{
    return !sha256.isEmpty() && QFileInfo(plainFile()).size() == bytes && QFileInfo::exists(gzipFile());
}

QByteArray objectListRecord(const ObjectList &list)
{
    const nlohmann::json record{{"seed", list.plan.seed},
                                {"count", list.plan.count},
                                {"now", list.plan.now},
                                {"sha256", list.sha256.toStdString()},
                                {"bytes", list.bytes}};
    return QByteArray::fromStdString(record.dump());
}

ObjectList objectListFromRecord(const QByteArray &record, const QString &folder)
{
    const nlohmann::json json = nlohmann::json::parse(record.begin(), record.end(), nullptr, false);
    ObjectList list;
    list.folder = folder;
    if (!json.is_object())
        return list;
    list.plan = {json.value("seed", quint64(0)), json.value("count", qint64(0)), json.value("now", qint64(0))};
    list.sha256 = QByteArray::fromStdString(json.value("sha256", std::string()));
    list.bytes = json.value("bytes", qint64(0));
    return list;
}

} // namespace license::server
