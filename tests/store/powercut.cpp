// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/powercut.h"

#include "tests/store/storefixture.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <optional>

namespace license::test {

using namespace Qt::StringLiterals;
using Event = FaultVfs::Event;

namespace {

constexpr qsizetype sector = 512;

/// One file, as programs see it and as it would be after a power cut.
struct Disk
{
    std::optional<QByteArray> seen;
    std::optional<QByteArray> safe;
    std::vector<Event> unsynced;
};

void apply(QByteArray &content, const Event &event)
{
    if (event.kind == Event::Kind::Truncate) {
        content.resize(event.offset, '\0');
        return;
    }
    const qsizetype end = event.offset + event.bytes.size();
    if (content.size() < end) {
        content.append(end - content.size(), '\0');
    }
    content.replace(event.offset, event.bytes.size(), event.bytes);
}

void happen(Disk &disk, const Event &event)
{
    switch (event.kind) {
    case Event::Kind::Create:
        disk.seen = QByteArray();
        break;
    case Event::Kind::Write:
    case Event::Kind::Truncate:
        if (disk.seen) {
            apply(*disk.seen, event);
            disk.unsynced.push_back(event);
        }
        break;
    case Event::Kind::Sync: // SQLite syncs the folder of a new file along with it
        disk.safe = disk.seen;
        disk.unsynced.clear();
        break;
    case Event::Kind::Delete:
        disk.seen.reset();
        if (event.lasting) {
            disk.safe.reset();
        }
        disk.unsynced.clear();
        break;
    }
}

std::optional<QByteArray> someOf(const Disk &disk, QRandomGenerator &random)
{
    std::optional<QByteArray> found = disk.safe;
    for (Event event : disk.unsynced) {
        switch (random.bounded(3)) {
        case 0:
            continue;
        case 1: // an interrupted write: whole sectors of it
            event.bytes.truncate(random.bounded(1 + int(event.bytes.size() / sector)) * sector);
            break;
        default:
            break;
        }
        if (!found) {
            found = QByteArray();
        }
        apply(*found, event);
    }
    return found;
}

} // namespace

Files filesAfter(const Files &before, const std::vector<Event> &events, std::size_t length, Loss loss,
                 QRandomGenerator &random)
{
    QHash<QString, Disk> disks;
    for (auto file = before.cbegin(); file != before.cend(); ++file) {
        disks[file.key()] = {file.value(), file.value(), {}};
    }
    for (std::size_t i = 0; i < length; ++i) {
        happen(disks[events[i].file], events[i]);
    }
    Files files;
    for (auto disk = disks.cbegin(); disk != disks.cend(); ++disk) {
        const auto content = loss == Loss::Nothing    ? disk->seen
                             : loss == Loss::Unsynced ? disk->safe
                                                      : someOf(*disk, random);
        if (content) {
            files[disk.key()] = *content;
        }
    }
    return files;
}

Files readFiles(const QString &folder)
{
    Files files;
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-journal"_s}) {
        const QString name = u"licenses.db"_s + suffix;
        if (QFile::exists(folder + u'/' + name)) {
            files[name] = contentOf(folder + u'/' + name);
        }
    }
    return files;
}

void writeFiles(const QString &folder, const Files &files)
{
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        setContent(folder + u'/' + file.key(), file.value());
    }
}

} // namespace license::test
