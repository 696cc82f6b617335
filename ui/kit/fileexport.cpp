// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/fileexport.h"

#include "core/platform/newfile.h"
#include "core/text/localtime.h"
#include "ui/kit/filedialogs.h"

#include <QFileDialog>
#include <QPromise>
#include <QThreadPool>

#include <utility>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr qsizetype longestPart = 64;

QString safePart(const QString &name)
{
    QString safe;
    for (const QChar c : name) {
        safe += c.isLetterOrNumber() || c.isMark() || c == u'-' || c == u'_' ? c : u' ';
    }
    return safe.simplified().left(longestPart).trimmed();
}

} // namespace

FileExport::FileExport(QWidget *window, QObject *parent) : QObject(parent), m_window(window)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &FileExport::conclude);
}

FileExport::~FileExport()
{
    cancel();
}

void FileExport::ask(const QString &name, text::ExportFormat format, Write write)
{
    askFor({tr("Export"), name, text::exportFormatName(format)}, std::move(write));
}

void FileExport::askFor(const Target &target, Write write)
{
    if (isRunning()) {
        return;
    }
    auto *dialog = new QFileDialog(m_window, target.title);
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(target.suffix);
    dialog->setNameFilter(u"*."_s + target.suffix);
    startInDocuments(*dialog);
    dialog->selectFile(target.name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, write = std::move(write)](const QString &path) { start(path, write); });
    dialog->open();
}

FileExport::Write FileExport::bytesToWrite(const QByteArray &bytes)
{
    return [bytes](QIODevice &device, const std::atomic_bool &) -> Result<Done> {
        if (device.write(bytes) != bytes.size()) {
            return Error{.code = ErrorCode::StorageFailed, .detail = device.errorString()};
        }
        return Done{};
    };
}

void FileExport::start(const QString &path, Write write)
{
    if (isRunning()) {
        return;
    }
    m_path = path;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    auto promise = std::make_shared<QPromise<Result<Done>>>();
    promise->start();
    m_watcher.setFuture(promise->future());
    emit started(path);
    QThreadPool::globalInstance()->start([promise, path, write = std::move(write), cancelled = m_cancelled] {
        // A pipe without a reader would block this thread, and the program's exit.
        promise->addResult(platform::saveForPerson(path, platform::SpecialFile::Refuse,
                                                   [&](QIODevice &device) { return write(device, *cancelled); }));
        promise->finish();
    });
}

void FileExport::cancel()
{
    if (m_cancelled) {
        m_cancelled->store(true);
    }
}

void FileExport::conclude()
{
    m_cancelled.reset();
    emit finished(std::exchange(m_path, QString()), m_watcher.result());
}

QString FileExport::exportFileName(const QString &service, const QString &what, text::ExportFormat format, Instant now)
{
    QStringList parts{safePart(service), safePart(what), text::localTime(now).date().toString(Qt::ISODate)};
    parts.removeAll(QString());
    return parts.join(u" \u2013 "_s) + u'.' + text::exportFormatName(format);
}

} // namespace license::ui
