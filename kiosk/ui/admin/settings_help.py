"""The settings' descriptions, repeated here where the translators' tools find them; a test compares them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def explanation(description: str) -> str:
    """What the model says of a setting, in the language that is spoken now."""
    return translate("Kiosk", description)


def known_explanations() -> tuple[str, ...]:
    """Every description, in the language that is spoken now."""
    return (
        translate("Kiosk", "Where photos live: `s3://bucket/prefix` or `folder:PATH`"),
        translate("Kiosk", "Address of an S3 server other than AWS, such as `https://minio:9000`"),
        translate("Kiosk", "AWS region of the bucket"),
        translate("Kiosk", "AWS profile whose credentials are used"),
        translate(
            "Kiosk",
            "AWS profile whose credentials add, change and delete people; empty: those of `profile` do",
        ),
        translate("Kiosk", "Longest wait for the photo store before a decision goes on without it"),
        translate(
            "Kiosk",
            "Name of this kiosk, which no other one of the same store may have; empty: the machine's",
        ),
        translate(
            "Kiosk",
            "Name of the door that it stands at, which several kiosks may share; empty: the kiosk's own name",
        ),
        translate(
            "Kiosk",
            "Webcam index or name, path of a video file or of a folder of images, stream URL, or "
            "`simulated:SEED`",
        ),
        translate("Kiosk", "Frame width asked of a webcam"),
        translate("Kiosk", "Frame height asked of a webcam"),
        translate("Kiosk", "Frame rate asked of a webcam, and of replayed images"),
        translate("Kiosk", "A frame older than this takes no part in a decision"),
        translate("Kiosk", "Largest distance of probe and template that is a match"),
        translate("Kiosk", "`fast` runs dlib's network with onnxruntime, `reference` with dlib itself"),
        translate("Kiosk", "Directory of the converted network, which is made on the first start"),
        translate("Kiosk", "Smallest width of a face"),
        translate("Kiosk", "Largest height of a face"),
        translate("Kiosk", "Largest distance of the face from the middle"),
        translate("Kiosk", "Darkest mean of a face"),
        translate("Kiosk", "Brightest mean of a face"),
        translate("Kiosk", "Smallest variance of the Laplacian over the aligned face"),
        translate("Kiosk", "Largest shift of the nose to one side of the eyes' middle"),
        translate("Kiosk", "Largest shift of the nose up or down from where it usually is"),
        translate("Kiosk", "Largest tilt of the line between the eyes"),
        translate("Kiosk", "Smallest width of the face in a photo to enroll"),
        translate("Kiosk", "Smallest variance of the Laplacian over the aligned face of such a photo"),
        translate("Kiosk", "Darkest mean of the face in such a photo"),
        translate("Kiosk", "Brightest mean of the face in such a photo"),
        translate(
            "Kiosk",
            "Directory of enrollments that are not finished, private to this user; it holds photos",
        ),
        translate("Kiosk", "Good frames that make up a probe"),
        translate("Kiosk", "Least time between two good frames"),
        translate("Kiosk", "An attempt without a decision ends after this"),
        translate("Kiosk", "How long the answer stays on the screen"),
        translate("Kiosk", "Oldest local copy that may decide while the store is unreachable"),
        translate(
            "Kiosk",
            "Pause between two looks at the whole store, which erase local copies of deleted people, "
            "update those that changed and upload what is pending",
        ),
        translate(
            "Kiosk",
            "Keep local copies of everybody in the store, instead of only those who have been at this "
            "kiosk: then all of them can be verified while the store is unreachable",
        ),
        translate("Kiosk", "Directory of the local copy, private to this user"),
        translate(
            "Kiosk",
            "Secret shared by all kiosks of a store: embeddings caches are signed with it, and caches "
            "without a valid signature are recomputed",
        ),
        translate(
            "Kiosk",
            "The key is kept in the operating system's keyring instead of in the settings: see `kiosk "
            "cache set-key`",
        ),
        translate("Kiosk", "When the keypad is on the screen; `auto`: once the field for the ID is touched"),
        translate("Kiosk", "Which of its keys the keypad shows first"),
        translate(
            "Kiosk",
            "A QR code held up to the camera claims the ID that it contains, as `ada` or `kiosk:ada`",
        ),
        translate(
            "Kiosk",
            "Recognise people who only look at the camera, without an ID (1:N); keeps local copies of "
            "everybody",
        ),
        translate(
            "Kiosk",
            "Colours: `dark`, `light`, `contrast` (black, white and yellow), or `auto` for the desktop's",
        ),
        translate("Kiosk", "Pages fade into one another instead of changing at once"),
        translate(
            "Kiosk",
            "Language that everybody is greeted in: `en`, `de`, `fr`, `es`, `ar`, or `auto` for the "
            "system's; people can change it for their visit",
        ),
        translate(
            "Kiosk",
            "Mouse cursor in the full screen: `auto` hides it while the mouse rests, `never` is for touch"
            " panels",
        ),
        translate("Kiosk", "Local time, such as `22:00`, from which the screen is dark; empty: never"),
        translate("Kiosk", "Local time at which it is on again, such as `06:00`"),
        translate("Kiosk", "File of the admin password's hash; beside the settings file unless set"),
        translate("Kiosk", "Every answer has its sound; `false` silences the kiosk, speech included"),
        translate("Kiosk", "How loud sounds and speech are"),
        translate(
            "Kiosk",
            "Guidance and answers are spoken, too, in the language that is shown (on Linux by espeak-ng)",
        ),
        translate("Kiosk", "File of the record, private to this user; it holds no pictures"),
        translate("Kiosk", "What is older is erased from the record"),
        translate("Kiosk", "Least important message that is logged"),
        translate("Kiosk", "Directory of the log files of the kiosk's window, private to this user"),
        translate("Kiosk", "How log files are written: `text` for people, or `json`, one object per line"),
        translate("Kiosk", "A log file that is larger is followed by another one"),
        translate("Kiosk", "So many log files are kept, the oldest goes first"),
    )
